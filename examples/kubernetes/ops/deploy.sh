#!/usr/bin/env bash
# Brings the deployment of this environment's namespace to the image of this release, by its digest, and waits until it has
# rolled out. The same script brings an old release back: then it sees the digest that this one was deployed with.
set -euo pipefail
kubectl --namespace "$OCTOACME_ENVIRONMENT" set image deployment/shop "shop=$IMAGE@${OCTOACME_ARTIFACT_DIGEST:?}"
kubectl --namespace "$OCTOACME_ENVIRONMENT" annotate --overwrite deployment/shop "octoacme.com/version=$OCTOACME_VERSION"
kubectl --namespace "$OCTOACME_ENVIRONMENT" rollout status deployment/shop --timeout=5m
