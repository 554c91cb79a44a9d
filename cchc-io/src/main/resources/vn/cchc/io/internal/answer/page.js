(function () {
  'use strict';
  var page = document;
  function all(selector, within) {
    return Array.prototype.slice.call((within || page).querySelectorAll(selector));
  }
  all('.only-script').forEach(function (part) { part.hidden = false; });

  // languages
  function show(language) {
    all('main').forEach(function (main) { main.hidden = main.lang !== language; });
    all('[data-lang]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.lang === language));
    });
    page.documentElement.lang = language;
    page.title = page.querySelector('main[lang="' + language + '"]').dataset.title;
  }
  all('[data-lang]').forEach(function (button) {
    button.addEventListener('click', function () { show(button.dataset.lang); });
  });

  // filters
  all('main').forEach(function (main) {
    var boxes = all('input[data-severity]', main);
    var section = main.querySelector('select[data-section]');
    if (!section) {
      return;
    }
    function filter() {
      all('section[data-severity]', main).forEach(function (part) {
        var on = boxes.some(function (box) {
          return box.checked && box.dataset.severity === part.dataset.severity;
        });
        var any = false;
        all('section[data-section]', part).forEach(function (one) {
          one.hidden = section.value !== '' && one.dataset.section !== section.value;
          any = any || !one.hidden;
        });
        part.hidden = !on || !any;
      });
    }
    boxes.forEach(function (box) { box.addEventListener('change', filter); });
    section.addEventListener('change', filter);
  });

  // a folded place is unfolded when a link leads to it
  function unfold() {
    var target = location.hash && page.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
      at.hidden = at.tagName === 'MAIN' ? at.hidden : false;
    }
    if (target) {
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', unfold);
  unfold();

  // on paper nothing is folded
  addEventListener('beforeprint', function () {
    all('details').forEach(function (part) { part.open = true; });
  });

  // what should be written is copied
  all('button[data-copy]').forEach(function (button) {
    button.addEventListener('click', function () {
      var said = button.textContent;
      function done() {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = said; }, 1500);
      }
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(button.dataset.copy).then(done);
      } else {
        var field = page.createElement('textarea');
        field.value = button.dataset.copy;
        page.body.appendChild(field);
        field.select();
        page.execCommand('copy');
        field.remove();
        done();
      }
    });
  });
})();
