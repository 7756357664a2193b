# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# The packages Volets is built, tested and run with. README.md gives the reason of each library.
apt_build=(build-essential cmake ninja-build ccache pkgconf
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite
    libkf6syntaxhighlighting-dev libicu-dev libstemmer-dev libcld2-dev libquazip1-qt6-dev
    libcairo2-dev libpango1.0-dev libqpdf-dev libgumbo-dev libpoppler-cpp-dev
    fonts-dejavu-core fonts-noto-core)
# Left out where the distribution lacks them: without these two, no sentence-embedding model can be read.
apt_optional=(libonnxruntime-dev libsentencepiece-dev)
apt_check=(librapidcheck-dev libbenchmark-dev clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev git poppler-utils)
dnf_build=(gcc-c++ cmake ninja-build ccache pkgconf-pkg-config
    qt6-qtbase-devel qt6-qttools-devel qt6-linguist qt6-qttranslations
    kf6-syntax-highlighting-devel libicu-devel libstemmer-devel cld2-devel quazip-qt6-devel
    cairo-devel pango-devel qpdf-devel gumbo-parser-devel poppler-cpp-devel
    dejavu-sans-fonts dejavu-serif-fonts google-noto-serif-fonts google-noto-sans-fonts)
dnf_optional=(onnxruntime-devel sentencepiece-devel)
dnf_check=(rapidcheck-devel google-benchmark-devel clang clang-tools-extra compiler-rt libasan libubsan git-core poppler-utils)
