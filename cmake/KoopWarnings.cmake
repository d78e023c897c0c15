option(KOOP_WERROR "Warnings are errors" OFF)
add_library(koop_warnings INTERFACE)
target_compile_options(koop_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-align -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 sees an overlap in std::string's own operator+ (PR 105651)
  $<$<BOOL:${KOOP_WERROR}>:-Werror>)
