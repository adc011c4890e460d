/** The button that prints this page; it opens by itself for who came here to print. */
const button = document.getElementById("print");
button.hidden = false;
button.addEventListener("click", () => window.print());
if (new URLSearchParams(location.search).has("imprimer")) window.print();
