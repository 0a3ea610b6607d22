#!/bin/bash
# Succeeds if the hub says that it works. Needs nothing that a JRE image lacks.
set -euo pipefail

exec 3<> "/dev/tcp/127.0.0.1/${1:-8081}"
printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[[ $status == 200 ]]
