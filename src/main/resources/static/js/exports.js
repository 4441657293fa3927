// a download leaves its page where it is: the list beside it looks for the new row, and then follows it by itself
document.getElementById("take").addEventListener("submit", () => {
  for (const wait of [300, 1500]) {
    setTimeout(() => htmx.trigger("#mine", "begun"), wait);
  }
});
