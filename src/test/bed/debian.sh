# Debian's own means, for the scripts that need more than the machine has. To be sourced.

fail() {
  echo "${0##*/}: $*" >&2
  exit 3
}

check_machine() {
  [ "$(id -u)" = 0 ] || fail "needs root, to install Debian packages and to mount: sudo $0 …"
  [ -f /etc/debian_version ] && command -v apt-get >/dev/null ||
    fail "needs Debian. Without it: mvn verify, which places no real calls"
}

install() {
  echo "${0##*/}: installing $*" >&2
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"; } \
    </dev/null >&2 || fail "apt-get could not install $*"
}

# needs PROGRAM PACKAGE: installs the package where the program is missing.
needs() {
  command -v "$1" >/dev/null || install "$2"
}

# The mirror of the Debian archive that this machine's apt uses.
mirror() {
  apt-get indextargets --format '$(REPO_URI)|$(ORIGIN)|$(LABEL)' 'Created-By: Packages' |
    awk -F'|' '$2 == "Debian" && $3 == "Debian" && !seen++ { print $1 }'
}

# This machine's ways to the network, as apt is told them.
ways() {
  apt-config dump Acquire | grep -E '^Acquire::(http|https|Check-|Retries|ForceIPv)[^ ]* "[^"]+";$' || true
}

# Debian sid in a folder, whole or not at all: sid_folder FOLDER VARIANT PACKAGES
sid_folder() {
  local folder=$1 variant=$2 packages=$3 from options=() option
  needs mmdebstrap mmdebstrap
  from=$(mirror)
  if [ -z "$from" ]; then
    apt-get update -q >&2
    from=$(mirror)
  fi
  [ -n "$from" ] || fail "apt knows no Debian mirror: look at /etc/apt/sources.list"
  while read -r option; do
    options+=("--aptopt=$option")
  done < <(ways)
  rm -rf "$folder" "$folder".[0-9]*
  mmdebstrap --variant="$variant" --components=main --include="$packages" \
    --aptopt='Acquire::Check-Valid-Until "false"' ${options[@]+"${options[@]}"} \
    sid "$folder.$$" "$from" >"$folder.log" 2>&1 </dev/null || fail "$folder could not be built, see $folder.log"
  mv "$folder.$$" "$folder"
}
