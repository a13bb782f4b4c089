// Copies a text; where the browser refuses, selects it in its field, so that the reader's own keys can copy it.

/** @returns Whether the text was copied. @param field Holds the text, if it is on the page. */
export const copyText = async (
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> => {
  try {
    // Browsers have no clipboard outside https and localhost, and readers may refuse it.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
};
