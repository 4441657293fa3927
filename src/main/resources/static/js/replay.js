// plays a call from the moment that was picked, and marks what is heard; without it the links open the sound itself
const sound = document.getElementById("replay");
const moments = [...document.querySelectorAll("a[data-at]")];

for (const moment of moments) {
  moment.addEventListener("click", event => {
    event.preventDefault();
    sound.currentTime = Number(moment.dataset.at);
    sound.play();
  });
}

sound?.addEventListener("timeupdate", () => {
  const now = moments.findLast(moment => Number(moment.dataset.at) <= sound.currentTime + 0.05);
  for (const moment of moments) {
    moment.closest("tr").toggleAttribute("data-now", moment === now && sound.currentTime > 0);
  }
});
