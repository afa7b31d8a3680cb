#!/usr/bin/env bash
# Publishes the site of the commit beside the earlier ones, then switches over in one step; going back is the same switch.
set -euo pipefail
folder="$SITE_ROOT/releases/$OCTOACME_SHA"
mkdir -p "$folder"
git --work-tree="$folder" checkout --quiet "$OCTOACME_SHA" -- site
git reset --quiet
printf '{"version":"%s","sha":"%s"}' "$OCTOACME_VERSION" "$OCTOACME_SHA" > "$folder/site/version.json"
ln -sfn "$folder/site" "$SITE_ROOT/next"
mv -T "$SITE_ROOT/next" "$SITE_ROOT/current"
