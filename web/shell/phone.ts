// When the page is a phone's: a small upright window, in which the details lie on a sheet over the picture. On a low
// one, as at great zoom, the details follow the picture instead. The style sheets ask the same.
export const phone = "(width < 720px) and (height >= 560px)";
