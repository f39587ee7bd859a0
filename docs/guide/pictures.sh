#!/usr/bin/env bash
# Takes the pictures of the guide again: the browser journeys of the tests keep a picture at each step, GuideWays one of each page that the guide leads to.
set -euo pipefail
cd "$(dirname "$0")/../.."
taken=$(mktemp -d); trap 'rm -rf "$taken"' EXIT
dotnet build tests/SoTay.EndToEnd -v q --nologo
SOTAY_PICTURES=$taken tests/SoTay.EndToEnd/bin/Debug/net10.0/SoTay.EndToEnd -class SoTay.EndToEnd.MonthJourney -class SoTay.EndToEnd.ImportJourney -class SoTay.EndToEnd.MergerJourney -class SoTay.EndToEnd.TransferJourney -class SoTay.EndToEnd.AdmissionJourney -class SoTay.EndToEnd.FormJourney -class SoTay.EndToEnd.GuideWays
mkdir -p docs/guide/pictures
node docs/guide/pictures.mjs "$taken" docs/guide/pictures sign-in home-secretary meeting-prepared agenda-item sealed roll-call home-member own-record import-read board scheme-draft scheme-done transfer-issue transfer-take admission-decided form form-report dues-month dues-book path-step course-untrained course awards-waiting post-counts terms competition grades
