#!/bin/sh
# Installs what `npm run bench -- accuracy` and `speed` print their documents with, and a peer. Debian or Ubuntu; run as root.
set -eu
apt-get update
apt-get install --yes --no-install-recommends chromium poppler-utils tesseract-ocr tesseract-ocr-chi-sim \
  fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei fonts-wqy-microhei
