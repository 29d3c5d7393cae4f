/**
 * What the report can do only with a script, and reads well without: sorting the table of ranges, a search in it, and
 * opening what is folded before it is printed. It adds its buttons itself, so that without it there are none.
 */
export const PAGE_SCRIPT = `
'use strict';
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
const table = document.getElementById('range-table');
if (table !== null) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const keyOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const compare = (a, b) => (a - b) || (a < b ? -1 : a > b ? 1 : 0);
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isNumber = head.classList.contains('number') || head.classList.contains('apart');
      const was = head.getAttribute('aria-sort');
      const isDown = was === null ? isNumber : was === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const keys = new Map(rows.map((row) => [row, isNumber ? Number(keyOf(row, column)) : keyOf(row, column)]));
      const sign = isDown ? -1 : 1;
      body.append(...[...rows].sort((a, b) => sign * compare(keys.get(a), keys.get(b))));
    });
  });
  const label = document.createElement('label');
  label.className = 'search';
  label.textContent = 'Search ';
  const search = document.createElement('input');
  search.type = 'search';
  label.append(search);
  document.querySelector('.filter').append(label);
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(/\\s+/);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
}
`;
