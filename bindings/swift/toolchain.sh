#!/bin/bash
# Swift on a Debian machine that has none: Debian trixie's own swiftlang, unpacked into a cache folder.
#
#   toolchain.sh install            unpack it once (some 1.5 GB), print where
#   toolchain.sh run CMD ARG...     run CMD inside it, in the current folder
#
# The host stays as it is: apt keeps a private state in the cache, packages are unpacked and never installed (no
# maintainer script runs), and the mounts that CMD needs live in a namespace of their own and vanish with it.
#
# OTKEL_MOUNTS   folders that CMD sees at their own paths, separated by ':' (default: the current folder)
# OTKEL_SWIFT    the cache folder (default: otkel-swift in the user's cache)
# OTKEL_DEBIAN   a Debian mirror (default: the one that this machine's apt already uses)
#
# Exit 97: this machine refuses the mounts. Exit 98: the toolchain cannot be had here. In both cases nothing was
# checked, and the caller has to say so rather than call it passed.
set -euo pipefail

version=6.0.3-2
layout=1 # raised whenever what is unpacked changes, so that an older cache is not mistaken for this one
cache=${OTKEL_SWIFT:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/otkel-swift}
rootfs=$cache/$version-$layout

give_up() {
  echo "swift toolchain: $1" >&2
  exit 98
}

# A private apt: its lists, its state and its downloads are all below $1.
private_apt() {
  local work=$1 arch=$2 mirror=$3 keys=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -r "$keys" ] || give_up "no Debian archive keys on this machine"
  mkdir -p "$work"/apt/{lists/partial,debs/partial,state,sources}
  : > "$work/apt/state/status"
  cat > "$work/apt/sources/trixie.sources" <<SOURCES
Types: deb
URIs: $mirror
Suites: trixie
Components: main
Architectures: $arch
Signed-By: $keys
SOURCES
  cat > "$work/apt/conf" <<CONF
Dir::State "$work/apt/state";
Dir::State::status "$work/apt/state/status";
Dir::State::lists "$work/apt/lists";
Dir::Cache "$work/apt";
Dir::Cache::archives "$work/apt/debs";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$work/apt/sources";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Architecture "$arch";
APT::Architectures "$arch";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
CONF
}

unpack() {
  local work=$1 deb
  mkdir -p "$work"/root/{usr/bin,usr/sbin,usr/lib,usr/lib64,tmp,root,proc,dev,etc}
  chmod 1777 "$work/root/tmp"
  for link in bin sbin lib lib64; do ln -s "usr/$link" "$work/root/$link"; done
  # Debuggers, editors' servers and static libraries are half of the size and none of the tests' business.
  for deb in "$work"/apt/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work/root" --keep-directory-symlink --no-same-owner \
      --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
      --exclude='*/swift_static' --exclude='*liblldb*' --exclude='*/lldb-server' --exclude='*libsourcekitd*' \
      --exclude='*/sourcekit-lsp' --exclude='*/clangd' --exclude='*libLTO.so*' --exclude='*/lto1' --exclude='*lto-dump*'
  done
  ldconfig -r "$work/root"
}

install() {
  [ -e "$rootfs/.ready" ] && return 0
  for tool in apt-get dpkg-deb tar flock ldconfig; do
    PATH=$PATH:/usr/sbin:/sbin command -v "$tool" > /dev/null || give_up "no $tool on this machine"
  done
  export PATH=$PATH:/usr/sbin:/sbin
  mkdir -p "$cache"
  exec 9> "$cache/lock"
  flock 9 # two runs at once: the second waits and finds the work done
  [ -e "$rootfs/.ready" ] && return 0

  local arch mirror work
  arch=$(dpkg --print-architecture)
  mirror=${OTKEL_DEBIAN:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/\?$' || true)}
  [ -n "$mirror" ] || give_up "this machine's apt names no Debian mirror"
  work=$(mktemp -d "$cache/unpacking.XXXXXX")
  # shellcheck disable=SC2064 # the folder of now is meant
  trap "rm -rf '$work'" EXIT
  private_apt "$work" "$arch" "$mirror"
  export APT_CONFIG=$work/apt/conf
  apt-get -qq update >&2 || give_up "the package lists cannot be read"
  apt-get -qq install -y --no-install-recommends --download-only \
    "swiftlang=$version" "libswiftlang=$version" libc6-dev libstdc++-14-dev dash bash coreutils >&2 ||
    give_up "swiftlang $version cannot be downloaded"
  unset APT_CONFIG
  unpack "$work"
  rm -rf "$rootfs"
  mv "$work/root" "$rootfs" # one step: a run that dies before leaves no half toolchain behind
  touch "$rootfs/.ready"
  exec 9>&-
}

run() {
  local private=(unshare --mount --propagation private)
  [ "$(id -u)" = 0 ] || private=(unshare --map-root-user --mount --propagation private)
  # Asked beforehand, because afterwards its exit could not be told from that of a failing CMD.
  if ! "${private[@]}" true 2> /dev/null; then
    echo "swift toolchain: this machine refuses a namespace of its own" >&2
    exit 97
  fi
  export OTKEL_MOUNTS=${OTKEL_MOUNTS:-$PWD}
  exec "${private[@]}" bash -c '
    rootfs=$1; shift
    refused() { echo "swift toolchain: this machine refuses the mounts" >&2; exit 97; }
    mount --rbind /proc "$rootfs/proc" && mount --rbind /dev "$rootfs/dev" || refused
    IFS=: read -ra folders <<< "$OTKEL_MOUNTS"
    for folder in "${folders[@]}"; do
      mkdir -p "$rootfs$folder" && mount --bind "$folder" "$rootfs$folder" || refused
    done
    kept=() # nothing of the host is seen inside but what is ours
    while IFS= read -r name; do kept+=("$name=${!name}"); done < <(compgen -e OTKEL_)
    exec chroot "$rootfs" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/libexec/swift/bin:/usr/bin:/bin "${kept[@]}" \
      sh -c "cd \"\$0\" && exec \"\$@\"" "$PWD" "$@"' toolchain "$rootfs" "$@"
}

case ${1:-} in
  install) install && echo "$rootfs" ;;
  run)
    shift
    # In a shell of its own, so that its clean-up runs before `exec` takes this one over.
    (install)
    run "$@"
    ;;
  *)
    sed -n '2,16s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
