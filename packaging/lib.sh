# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by run, check and in-env. Nothing here names a host: the archive's address is asked of apt.
#
# Where the distribution has Qt 6.8 and KSyntaxHighlighting 6, its own packages are used. On Debian 12 a Debian 13
# environment is made once under the user's cache folder; the build happens inside it, and what is built is linked to
# load its libraries from there. So the program itself runs as a native process of the host: every path, the display,
# signals and exit codes are the host's, and nothing has to be bound or passed through.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$here")
# shellcheck source=packaging/packages.sh
. "$here/packages.sh"
environment=${VOLETS_ENVIRONMENT:-${XDG_CACHE_HOME:-$HOME/.cache}/volets/debian13}

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else say "Volets: installing packages needs root or sudo: $*"; exit 2; fi
}

# The Debian archive (…/debian) of this machine's own apt configuration.
debian_mirror() {
    local mirror
    mirror=$(LC_ALL=C apt-get update --print-uris 2>/dev/null |
        sed -n "s|^'\(.*/debian\)/*/dists/[^/]*/InRelease'.*|\1|p" | head -n 1)
    [ -n "$mirror" ] || { say "Volets: no Debian archive in this machine's apt configuration; add one and try again."; exit 2; }
    printf '%s\n' "$mirror"
}

# no grep -q in these: it would end the pipe early, and pipefail would take that for a no
apt_has() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [0-9]' >/dev/null; }

# apt_missing PACKAGE…: those that are not installed, one a line
apt_missing() {
    local p
    for p in "$@"; do
        dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep ' installed$' >/dev/null || printf '%s\n' "$p"
    done
}

apt_install() { # only what is missing
    local missing
    mapfile -t missing < <(apt_missing "$@")
    [ ${#missing[@]} -eq 0 ] ||
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >&2
}

# make_environment PACKAGE…: the Debian 13 environment, made once; what is missing in it is added
make_environment() {
    local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg sources options=() line missing=() p list
    list=$environment/.volets-packages
    if [ -f "$list" ]; then
        for p in "$@"; do grep -qxF "$p" "$list" || missing+=("$p"); done
        [ ${#missing[@]} -gt 0 ] || return 0
        say "Volets: adding to the Debian 13 environment in $environment: ${missing[*]}"
        user_inside=0:0 inside sh -c 'apt-get update -q && exec env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"' \
            sh "${missing[@]}" >&2
        printf '%s\n' "${missing[@]}" | as_root tee -a "$list" >/dev/null
        return 0
    fi
    say "Volets: making a Debian 13 environment in $environment (once, about two minutes)"
    apt_has mmdebstrap || as_root apt-get update >&2
    apt_install mmdebstrap debian-archive-keyring
    mirror=$(debian_mirror)
    while IFS= read -r line; do options+=(--aptopt="$line"); done < <(apt-config dump |
        grep -E '^Acquire::(https?::Proxy|https?::Timeout|Retries|Check-Valid-Until|Check-Date)[ :]' | grep -v '""' || true)
    sources=$(mktemp)
    printf 'deb %s trixie main\ndeb %s trixie-updates main\ndeb %s-security trixie-security main\n' "$mirror" "$mirror" "$mirror" >"$sources"
    chmod 644 "$sources"
    as_root rm -rf --one-file-system "$environment" "$environment.part"
    mkdir -p "$(dirname "$environment")"
    as_root mmdebstrap --mode=root --variant=apt --keyring="$keyring" "${options[@]}" \
        --aptopt='Apt::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        --include="$(IFS=,; echo "$*")" trixie "$environment.part" "$sources" >&2
    rm -f "$sources"
    # Inside, the environment's own path is the root: what is linked against that path runs inside and outside alike.
    as_root mkdir -p "$environment.part$(dirname "$environment")"
    as_root ln -sfn / "$environment.part$environment"
    printf '%s\n' "$@" | as_root tee "$environment.part/.volets-packages" >/dev/null
    as_root mv "$environment.part" "$environment"
}

# inside COMMAND…: in the environment and the current folder, as the user who asked; it sees the project, what lies
# beside it, the cache and /tmp
inside() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/volets kept=() name
    mkdir -p "$cache/ccache"
    for name in CI VOLETS_BLESS VOLETS_CORPUS VOLETS_SHARED SOURCE_DATE_EPOCH QT_QPA_PLATFORM CMAKE_BUILD_PARALLEL_LEVEL \
        CTEST_PARALLEL_LEVEL ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS RC_PARAMS; do
        [ -z "${!name:-}" ] || kept+=("$name=${!name}")
    done
    as_root unshare --mount --propagation private -- bash -ec '
        root=$1 user=$2 folder=$3 project=$4 cache=$5; shift 5
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mkdir -p "$root/dev/shm"; mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
        for path in /tmp "$cache/ccache" "$(dirname "$project")" "$project" "$(realpath "$project/../shared")" "$folder"; do
            [ -e "$path" ] || continue
            case $path in / | "$root" | "$root"/*) continue ;; esac
            mkdir -p "$root$path"
            mountpoint -q "$root$path" || mount --bind "$path" "$root$path"
        done
        cd "$root$folder"
        exec chroot --userspec="$user" "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            LANG=C.UTF-8 HOME=/tmp CCACHE_DIR="$cache/ccache" CCACHE_BASEDIR="$project" CCACHE_NOHASHDIR=1 CCACHE_IGNOREOPTIONS=-Werror \
            sh -c "cd \"\$0\" && exec \"\$@\"" "$folder" "$@"' \
        in-environment "$environment" "${user_inside:-$(id -u):$(id -g)}" "$PWD" "$project" "$cache" env "${kept[@]}" "$@"
}

# set_up build|check: what the build needs is there afterwards; the array `within` runs a command where it is
set_up() {
    local p apt=("${apt_build[@]}") dnf=("${dnf_build[@]}")
    [ "$1" = build ] || { apt+=("${apt_check[@]}"); dnf+=("${dnf_check[@]}"); }
    within=()
    if command -v apt-get >/dev/null; then
        if [ ! -f "$environment/.volets-packages" ]; then
            apt_has libkf6syntaxhighlighting-dev || apt_has qt6-base-dev || as_root apt-get update >&2
        fi
        if apt_has libkf6syntaxhighlighting-dev; then
            for p in "${apt_optional[@]}"; do ! apt_has "$p" || apt+=("$p"); done
            apt_install "${apt[@]}"
        else # Debian 12: one environment serves building and checking
            make_environment "${apt_build[@]}" "${apt_optional[@]}" "${apt_check[@]}"
            within=(inside)
        fi
    elif command -v dnf >/dev/null; then
        rpm -q "${dnf[@]}" >/dev/null 2>&1 || as_root dnf install -y "${dnf[@]}" >&2
        for p in "${dnf_optional[@]}"; do
            rpm -q "$p" >/dev/null 2>&1 || as_root dnf install -y "$p" >&2 || say "Volets: without $p, sentence-embedding models cannot be read"
        done
    else
        say "Volets: this distribution is not known to the set-up; install a C++23 compiler, CMake 3.31, Ninja, Qt 6.8, KSyntaxHighlighting 6, ICU, libstemmer, CLD2, cairo, Pango, libqpdf, poppler (C++), QuaZip (Qt 6) and Gumbo, then run: cmake --preset release && cmake --build --preset release"
        exit 2
    fi
}

# configure PRESET [CMAKE-OPTION…]
configure() {
    local preset=$1 options=(); shift
    [ ${#within[@]} -eq 0 ] || options+=("-DVOLETS_RUNTIME_ROOT=$environment")
    "${within[@]}" cmake --preset "$preset" "${options[@]}" "$@"
}
