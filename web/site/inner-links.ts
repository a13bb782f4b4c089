// Links to a place in the page, such as those that skip the header, where the part after the # is the state: they move
// the focus, as elsewhere, and leave the address alone.

const targetOf = (event: MouseEvent): Element | null => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const name = link?.getAttribute("href")?.slice(1) ?? "";
  return name === "" || name.startsWith("/") ? null : document.getElementById(name);
};

export const keepStateOnInnerLinks = (): void => {
  document.addEventListener("click", (event) => {
    const target = targetOf(event);
    if (target === null) return;
    event.preventDefault();
    target.scrollIntoView();
    if (target instanceof HTMLElement) target.focus();
  });
};
