#!/bin/bash
# Starts Artemis with the account of the secret file and our broker.xml. The configuration is made anew at every start, so a
# changed password or file takes effect by a restart; the data folder stays as it is.
set -euo pipefail

home=${ARTEMIS_HOME:-/opt/activemq-artemis}
instance=${ARTEMIS_INSTANCE:-/var/lib/artemis-instance}
ours=$(dirname "$(readlink -f "$0")")
password=$(<"${BROKER_PASSWORD_FILE:-/run/secrets/broker-password}")

"$home/bin/artemis" create --force --silent --require-login --no-web --no-autotune \
  --user brygga --password "$password" "$instance" > /dev/null
cp "$ours/broker.xml" "$instance/etc/broker.xml"
exec "$instance/bin/artemis" run
