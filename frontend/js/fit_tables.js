// Lists whose table fits keep their head in sight; a wider one scrolls sideways in its box instead.
const boxes = document.querySelectorAll(".list-box");
const fits = new ResizeObserver((seen) => {
  for (const { target: box } of seen) {
    box.classList.remove("list-box--fits");
    box.classList.toggle("list-box--fits", box.scrollWidth <= box.clientWidth);
  }
});
for (const box of boxes) fits.observe(box);
