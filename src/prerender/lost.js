// Leads to the site's first page. An article's old address leads to the article, where it may still be.
{
  const asked = location.pathname;
  const article = asked.match(/^(.*\/)a\/([a-z0-9]+)(?:\.html)?\/?$/);
  const home = article ? article[1] : asked.replace(/[^/]*$/, '');
  document.getElementById('home').href = article ? `${home}#/a/${article[2]}` : home;
}
