// tells the server in which zone the viewer's clock runs; times are shown in it from the next page on
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) {
  document.cookie = "hotline-zone=" + encodeURIComponent(zone) + "; path=/; max-age=31536000; samesite=lax";
}
