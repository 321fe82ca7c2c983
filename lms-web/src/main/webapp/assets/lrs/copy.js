// Copies the text of the element that a button names, and says so. Where the clipboard may not be used, the text is selected instead.
(function () {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    const source = document.getElementById(button.dataset.copy);
    const status = document.getElementById('copied');
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(source.textContent);
      status.textContent = button.dataset.copied;
    } catch (e) {
      getSelection().selectAllChildren(source);
    }
  });
})();
