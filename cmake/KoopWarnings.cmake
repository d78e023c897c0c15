option(KOOP_WERROR "Warnings are errors" OFF)
add_library(koop_warnings INTERFACE)
target_compile_options(koop_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-align -Wimplicit-fallthrough -Wswitch-enum
  $<$<BOOL:${KOOP_WERROR}>:-Werror>)
