# One INTERFACE target holds every flag and Qt define; all targets link it.
add_library(foghorn_flags INTERFACE)
target_compile_features(foghorn_flags INTERFACE cxx_std_20)
target_include_directories(foghorn_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(foghorn_flags INTERFACE
  FOGHORN_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(foghorn_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-missing-field-initializers # designated initialisers leave the rest at its default, on purpose
  -fstack-protector-strong
  $<$<BOOL:${FOGHORN_WERROR}>:-Werror>)
if(FOGHORN_SANITIZE)
  target_compile_options(foghorn_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(foghorn_flags INTERFACE -fsanitize=address,undefined)
else()
  target_compile_options(foghorn_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2>)
endif()
target_compile_definitions(foghorn_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_link_options(foghorn_flags INTERFACE -Wl,-z,relro,-z,now)
