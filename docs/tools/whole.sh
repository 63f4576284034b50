#!/bin/sh
# Times the ranking of a folder as a whole process, cold JVM to last byte, in turn with the plain
# baseline (nori over every line, a query a line), so that both meet the same machine: once reading
# every file anew, once with the cache of postings read before.
#
#   docs/tools/whole.sh FOLDER RESUME [RUNS]
#
# Prints for each run: what ran, wall seconds, CPU seconds (user, system), most memory in KB. Needs
# GNU time, the built program and the built engine/benchmarks (docs/benchmarks.md says how). The
# first ranking writes the class archive and the cache and is not counted.
set -eu
[ $# -ge 2 ] || {
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
folder=$1 resume=$2 runs=${3:-5}
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
jar=$root/engine/benchmarks/target/matchum-benchmarks.jar
java=${JAVA_HOME:?must name a JDK 21 or newer, for the baseline}/bin/java

timed() {
  name=$1
  shift
  /usr/bin/time -f "$name %e s wall, %U + %S s CPU, %M KB" "$@" >/dev/null
}

"$root/cli/matchum" rank "$folder" --resume "$resume" --format ndjson >/dev/null
run=0
while [ "$run" -lt "$runs" ]; do
  timed "matchum " "$root/cli/matchum" rank "$folder" --resume "$resume" --format ndjson --no-cache
  timed "cached  " "$root/cli/matchum" rank "$folder" --resume "$resume" --format ndjson
  timed "baseline" "$java" -XX:+UseParallelGC -Xmx384m -cp "$jar" \
    io.github.matchum.benchmarks.PlainBaseline "$folder" "$resume"
  run=$((run + 1))
done
