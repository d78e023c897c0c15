#!/usr/bin/env bash
# The same seed is the same game with g++ and clang++, Debug and Release: builds base to bots and the scenario's loader four
# times (nothing else) under build/four and compares the fingerprints of all goldens. Then the fastest of them plays many games
# with every invariant checked. Exit status 1 if builds differ or a game breaks.
#
#   tests/golden/four_builds.sh [GAMES]     # 10,800 games unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$PWD} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

games=${1:-10800}
first=
for compiler in g++ clang++; do
  for type in Debug Release; do
    folder=build/four/$compiler-$type
    log=$folder.log
    mkdir -p build/four
    if ! { cmake -G Ninja -S . -B "$folder" -DCMAKE_BUILD_TYPE="$type" -DCMAKE_CXX_COMPILER="$compiler" -DKOOP_WINDOW=OFF \
        -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8 &&
      cmake --build "$folder" --target golden_play -j "$(nproc)"; } >"$log" 2>&1; then
      tail -n 30 "$log"
      echo "four_builds: $compiler $type does not build; the whole log is $log"
      exit 1
    fi
    "$folder/bin/golden_play" --print >"$folder/goldens.txt"
    printf '%-8s %-8s %s\n' "$compiler" "$type" "$(tail -n 1 "$folder/goldens.txt")"
    if [ -z "$first" ]; then
      first=$folder/goldens.txt
    elif ! diff -u "$first" "$folder/goldens.txt"; then
      echo "four_builds: $compiler $type plays other games than $first"
      exit 1
    fi
  done
done
fastest=build/four/g++-Release
cmake --build "$fastest" --target property_many -j "$(nproc)" >"$fastest.log" 2>&1 || { tail -n 30 "$fastest.log"; exit 1; }
"$fastest/bin/property_many" "$games"
