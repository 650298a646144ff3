# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Included from the top: what is installed where, and the Debian package.
install(TARGETS entente RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS entente_workbook LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/entente)
install(FILES packaging/org.entente.Entente.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/org.entente.Entente.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/org.entente.Entente.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME org.entente.Entente.xml)
install(FILES resources/icons/org.entente.Entente.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/entente.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE resources/icons/LICENSE.lucide DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME entente)
set(CPACK_PACKAGE_VENDOR "The Entente developers")
set(CPACK_PACKAGE_CONTACT "The Entente developers <entente@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins, data and fonts that no scan of the program finds.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-qpa-plugins, libqt6svg6, fonts-noto-core, fonts-noto-cjk")
include(CPack)
