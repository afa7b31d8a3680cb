#!/usr/bin/env bash
# Brings the deployment of this environment's namespace to the image of the commit, and waits until it has rolled out.
# The same script brings an old release back: its image still carries its commit.
set -euo pipefail
kubectl --namespace "$OCTOACME_ENVIRONMENT" set image deployment/shop "shop=$IMAGE:$OCTOACME_SHA"
kubectl --namespace "$OCTOACME_ENVIRONMENT" annotate --overwrite deployment/shop "octoacme.com/version=$OCTOACME_VERSION"
kubectl --namespace "$OCTOACME_ENVIRONMENT" rollout status deployment/shop --timeout=5m
