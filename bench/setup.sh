#!/bin/sh
# Installs what `npm run bench -- accuracy` prints its documents with. Debian or Ubuntu; run as root.
set -eu
apt-get update
apt-get install --yes --no-install-recommends chromium poppler-utils \
  fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei fonts-wqy-microhei
