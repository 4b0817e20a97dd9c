# shellcheck shell=bash
# What the scripts of this folder share. Each of them defines `start DIR` and `stop DIR` and ends with `server "$@"`.
#
#   .ci/stand-ins/servers/NAME start DIR   starts the server on free ports, waits until it answers, appends `export NAME=value`
#                                lines to DIR/environment. Exit status 3: cannot be had here, the reason is on stderr.
#   .ci/stand-ins/servers/NAME stop DIR    stops it. May be called at any time, any number of times.
#
# Servers share DIR: a server keeps its data in DIR/NAME and its output in DIR/NAME.log, and finds the servers started
# before it in DIR/environment (`need`). What takes long to make is kept in $cache and made there once.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cache=${BREADTHFLOW_CACHE:-$HOME/.cache/breadthflow}
tools=${BREADTHFLOW_TOOLS:-$root/../shared/tools}
name=${0##*/}

readonly UNAVAILABLE=3

say() {
  echo "$name: $*" >&2
}

# Ends the script: the server cannot be had on this machine.
unavailable() {
  say "$*"
  exit "$UNAVAILABLE"
}

# A TCP port that nobody listens on now.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# A password of 32 letters and digits that need no quoting anywhere.
new_password() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# answers URL: one request, answered with a 2xx within two seconds.
answers() {
  curl -fsS --max-time 2 --noproxy '*' -o /dev/null "$1" 2>/dev/null
}

# wait_for SECONDS URL | wait_for SECONDS COMMAND...: until it answers or succeeds; status 1 at the deadline.
wait_for() {
  local deadline=$((SECONDS + $1))
  shift
  if [[ $# -eq 1 && $1 == http*://* ]]; then set -- answers "$1"; fi
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || return 1
    sleep 0.2
  done
}

# wait_for_server DIR SERVER SECONDS URL|COMMAND...: like wait_for, and status 1 as soon as the process is gone.
wait_for_server() {
  local dir=$1 server=$2 seconds=$3 deadline=$((SECONDS + $3))
  shift 3
  if [[ $# -eq 1 && $1 == http*://* ]]; then set -- answers "$1"; fi
  until "$@" >/dev/null 2>&1; do
    if ! is_running "$dir" "$server"; then
      say "$server ended before it answered"
      return 1
    fi
    if ((SECONDS >= deadline)); then
      say "$server does not answer after $seconds s"
      return 1
    fi
    sleep 0.2
  done
}

# When the process started, in clock ticks since boot: tells it from a later one that got the same id.
started_at() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 0
  # shellcheck disable=SC2086 # the fields after the name of the program, which may contain spaces
  set -- ${stat##*) }
  echo "${20}"
}

# run_background DIR SERVER COMMAND...: in a process group of its own, output to DIR/SERVER.log, id to DIR/SERVER.pid.
run_background() {
  local dir=$1 server=$2
  shift 2
  setsid "$@" >>"$dir/$server.log" 2>&1 </dev/null &
  printf '%s\n%s\n' "$!" "$(started_at "$!")" >"$dir/$server.pid"
}

# is_running DIR SERVER
is_running() {
  local pid started
  [[ -f $1/$2.pid ]] || return 1
  { read -r pid && read -r started; } <"$1/$2.pid" || return 1
  [[ -n $started && $(started_at "$pid") == "$started" ]]
}

# stop_background DIR SERVER: asks the process group to end, and ends it after ten seconds.
stop_background() {
  local dir=$1 server=$2 pid
  if is_running "$dir" "$server"; then
    read -r pid <"$dir/$server.pid"
    kill -TERM -- "-$pid" 2>/dev/null || true
    if ! wait_for 10 group_is_gone "$pid"; then
      say "$server does not stop, killing it"
      kill -KILL -- "-$pid" 2>/dev/null || true
    fi
  fi
  rm -f "$dir/$server.pid"
}

group_is_gone() {
  ! kill -0 -- "-$1" 2>/dev/null
}

# publish DIR VARIABLE VALUE: what later servers and the tests find in their environment.
publish() {
  printf 'export %s=%q\n' "$2" "$3" >>"$1/environment"
}

# need DIR SERVER VARIABLE...: the environment of the servers that run; the script ends when one of them is not there.
need() {
  local dir=$1 server=$2 variable
  shift 2
  # shellcheck disable=SC1091 # written by publish
  [[ ! -f $dir/environment ]] || . "$dir/environment"
  for variable in "$@"; do
    [[ -n ${!variable:-} ]] || unavailable "needs $server, which does not run ($variable is not set)"
  done
}

# postgres_uri DATABASE: as Python's libraries want it; after `need "$dir" postgres BREADTHFLOW_TEST_POSTGRES_URL`.
postgres_uri() {
  local address=${BREADTHFLOW_TEST_POSTGRES_URL#jdbc:postgresql://}
  echo "postgresql://$BREADTHFLOW_TEST_POSTGRES_USER:$BREADTHFLOW_TEST_POSTGRES_PASSWORD@${address%%/*}/$1"
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# apt_install PACKAGE...: those that are missing.
apt_install() {
  local package missing=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || unavailable "needs ${missing[*]}, and there is no apt-get"
  say "installing ${missing[*]}"
  # Debian starts the services of what it installs: not here, each script starts its own.
  if ! { apt_get update && apt_get install -y --no-install-recommends "${missing[@]}"; }; then
    unavailable "apt-get cannot install ${missing[*]}, see $(apt_log)"
  fi
}

apt_log() {
  mkdir -p "$cache"
  echo "$cache/apt.log"
}

apt_get() {
  local log
  log=$(apt_log)
  as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 timeout 600 \
    apt-get -q -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1
}

# locked FILE COMMAND...: one process at a time.
locked() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  (
    flock 9
    "$@"
  ) 9>"$file"
}

# python_environment NAME REQUIREMENT...: prints the folder of a virtual environment that has them; made once per list.
python_environment() {
  local label=$1 key folder
  shift
  key=$({
    python3 --version
    printf '%s\n' "$@"
  } | sha256sum | cut -c1-12)
  folder=$cache/python/$label-$key
  # Scripts of an environment name its folder, so it is made in place; the mark at the end says that it is whole.
  if [[ ! -f $folder/.complete ]]; then
    locked "$folder.lock" make_python_environment "$folder" "$@" || return
  fi
  echo "$folder"
}

make_python_environment() {
  local folder=$1
  shift
  [[ ! -f $folder/.complete ]] || return 0
  rm -rf "$folder"
  python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv
  say "installing $* (log: $folder.log)"
  {
    python3 -m venv "$folder" &&
      timeout "${BREADTHFLOW_BUILD_SECONDS:-900}" "$folder/bin/pip" install --no-input --disable-pip-version-check "$@"
  } </dev/null >"$folder.log" 2>&1 9>&- || {
    tail -n 5 "$folder.log" >&2
    unavailable "pip cannot install $*"
  }
  touch "$folder/.complete"
}

# tool NAME VERSION BUILD: prints the path of an executable, unpacked from $tools/NAME.xz, else made by `BUILD TARGET`.
tool() {
  local tool=$1 version=$2 build=$3 packed=$tools/$1.xz sum target
  if [[ -f $packed ]]; then
    sum=$(sha256sum "$packed" | cut -d' ' -f1)
    say "$packed has sha256 $sum"
    target=$cache/tools/$tool-${sum:0:12}
    build=unpack
  else
    target=$cache/tools/$tool-$version
  fi
  [[ -x $target ]] || locked "$target.lock" make_tool "$target" "$build" "$packed" || return
  echo "$target"
}

make_tool() {
  local target=$1 build=$2 packed=$3
  [[ ! -x $target ]] || return 0
  rm -f "$target.part"
  "$build" "$target.part" "$packed" || return
  chmod +x "$target.part"
  mv "$target.part" "$target"
}

unpack() {
  xz -dc "$2" >"$1"
}

# go_build TARGET MODULE@VERSION: a command whose module can be installed as it is.
go_build() {
  local target=$1 module=$2 folder
  command -v go >/dev/null || unavailable "needs Go to build $module, or its binary in BREADTHFLOW_TOOLS"
  folder=$(mktemp -d "$target.XXXXXX")
  say "building $module (log: $target.log)"
  if ! GOFLAGS='' CGO_ENABLED=0 GOBIN=$folder timeout "${BREADTHFLOW_BUILD_SECONDS:-900}" \
    go install -trimpath -ldflags '-s -w' "$module" >"$target.log" 2>&1; then
    tail -n 5 "$target.log" >&2
    rm -rf "$folder"
    unavailable "go cannot build $module"
  fi
  mv "$folder"/* "$target"
  rm -rf "$folder"
}

# server start|stop DIR: calls the function of that name. What a failed start has begun is stopped again.
server() {
  local verb=${1:-} dir=${2:-}
  if [[ $verb != start && $verb != stop || -z $dir ]]; then
    echo "usage: $0 start|stop DIR" >&2
    exit 2
  fi
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd)
  if [[ $verb == start ]]; then
    trap 'after_start "$?" "'"$dir"'"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
  fi
  "$verb" "$dir"
}

after_start() {
  local status=$1 dir=$2
  ((status)) || return 0
  set +e
  if ((status != UNAVAILABLE)) && [[ -f $dir/$name.log ]]; then
    say "the last lines of its log:"
    tail -n 20 "$dir/$name.log" >&2
  fi
  stop "$dir"
  exit "$status"
}
