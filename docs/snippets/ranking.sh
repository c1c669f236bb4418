#!/usr/bin/env bash
# The ten best provinces by PAR INDEX in 2019. Needs curl.
set -euo pipefail
BASE_URL="${BASE_URL:-http://localhost:8080}"

curl -fsS "$BASE_URL/api/v1/rankings/par-index/2019.csv?limit=10&lang=vi&labels=name"
