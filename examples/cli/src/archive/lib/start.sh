# Read by the scripts that start the command line, with its arguments: sees to what Java needs of its surroundings.
# Sets $java and $jit. Expects the function "followed".

# A closed stream would be taken for the first file that Java opens, such as its own classes; now it is an error.
# (Where the third is closed, the shell has nowhere to complain of it.)
true 9>&2 || exec 2> /dev/null
{ true 9<&0; } 2> /dev/null || exec 0> /dev/null
{ true 9>&1; } 2> /dev/null || exec 1< /dev/null

# Java takes the names of files by the locale. In one without UTF-8, as cron and containers have, it cannot open
# "Kết quả.json"; nor in one that is named but not installed.
if ! command -v locale > /dev/null 2>&1; then
  # a small system, where this one needs no installing
  export LC_ALL=C.UTF-8
elif [ "$(locale charmap 2> /dev/null)" != UTF-8 ]; then
  for locale in C.UTF-8 en_US.UTF-8 $(locale -a 2> /dev/null | grep -i 'utf-\{0,1\}8$'); do
    if [ "$( { LC_ALL=$locale locale charmap; } 2> /dev/null)" = UTF-8 ]; then
      export LC_ALL="$locale"
      break
    fi
  done
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
found=$(command -v "$java") || {
  echo "cchc: không có '$java'. Hãy cài Java 17 trở lên, hoặc đặt JAVA_HOME là thư mục của nó. There is no '$java'. Install Java 17 or later, or set JAVA_HOME to the folder it is in" >&2
  exit 2
}
# An older Java would fail with exit status 1, which means a rejected report.
real=$(followed "$found")
release=${real%/bin/*}/release
version=
if [ -r "$release" ]; then
  # JAVA_VERSION="17.0.15", of Java 8 "1.8.0_402"
  while IFS='="' read -r key _ value _; do
    [ "$key" != JAVA_VERSION ] || version=${value#1.}
  done < "$release"
fi
version=${version%%[!0-9]*}
if [ "${version:-17}" -lt 17 ]; then
  echo "cchc: '$java' là Java $version. Hãy cài Java 17 trở lên, hoặc đặt JAVA_HOME là thư mục của nó. '$java' is Java $version. Install Java 17 or later, or set JAVA_HOME to the folder it is in" >&2
  exit 2
fi

jit=-XX:TieredStopAtLevel=1
case " $* " in
  # a stream is long: let the compiler do its best
  *" --lines "*) jit=-XX:+UseSerialGC ;;
esac
