#!/usr/bin/env bash
# Blue-green behind nginx: starts the release beside the one that serves, waits until it answers, switches nginx over without
# dropping a request, then lets the old one finish. Safe to run again after it was cut off anywhere.
set -euo pipefail

home="${SHOP_HOME:?where nginx and the two colours live}"
here="$(cd "$(dirname "$0")" && pwd)"
live="$(cat "$home/live" 2>/dev/null || echo none)"

if [ "$live" != none ] && [ "$(cat "$home/$live.sha" 2>/dev/null)" = "$OCTOACME_SHA" ]; then
	echo "$live already serves $OCTOACME_VERSION"
	exit 0
fi

if [ "$live" = blue ]; then next=green port="${GREEN_PORT:?}"; else next=blue port="${BLUE_PORT:?}"; fi

# What an attempt that was cut off left on the idle colour.
if [ -f "$home/$next.pid" ]; then kill "$(cat "$home/$next.pid")" 2>/dev/null || true; fi

echo "starting $OCTOACME_VERSION as $next on port $port"
setsid env PORT="$port" VERSION="$OCTOACME_VERSION" SHA="$OCTOACME_SHA" \
	node "$here/server.mjs" >"$home/$next.log" 2>&1 </dev/null &
echo "$!" >"$home/$next.pid"
echo "$OCTOACME_SHA" >"$home/$next.sha"

for attempt in $(seq 1 100); do
	if node -e 'fetch(process.argv[1]).then(async (a) => process.exit((await a.json()).sha === process.argv[2] ? 0 : 1), () => process.exit(1))' \
		"http://127.0.0.1:$port/" "$OCTOACME_SHA"; then break; fi
	if [ "$attempt" = 100 ]; then
		echo "$next does not answer; nothing was switched" >&2
		tail -n 20 "$home/$next.log" >&2
		exit 1
	fi
	sleep 0.1
done

printf 'upstream shop { server 127.0.0.1:%s; }\n' "$port" >"$home/upstream.next"
mv "$home/upstream.next" "$home/upstream.conf"
nginx -p "$home" -c "$home/nginx.conf" -t -q
nginx -p "$home" -c "$home/nginx.conf" -s reload
echo "$next" >"$home/live"
echo "$next serves $OCTOACME_VERSION"

# The old workers of nginx finish what they have; the old colour ends by itself once nobody is connected.
if [ "$live" != none ] && [ -f "$home/$live.pid" ]; then
	sleep "${DRAIN_SECONDS:-5}"
	kill -TERM "$(cat "$home/$live.pid")" 2>/dev/null || true
	rm -f "$home/$live.pid"
fi
