option(KOOP_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
if(KOOP_SANITIZE)
  # Without the four checks that cost half of the build's time and find what the address sanitizer reports anyway.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# koop_quick_to_compile(target): for code that runs once or only tests; what it calls in the libraries stays optimised.
function(koop_quick_to_compile target)
  if(KOOP_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()
