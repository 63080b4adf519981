// Helpers of the page New notification: pictures into the editor, and its accessible name.
(function () {
  'use strict';
  window.campusNotice = {
    insert: function (args) {
      if (args && args.picture) {
        var quill = PF('body').editor;
        var at = quill.getSelection(true).index;
        quill.insertEmbed(at, 'image', args.picture, 'user');
        quill.formatText(at, 1, 'alt', args.name, 'user');
        quill.setSelection(at + 1);
      }
    }
  };
  function name() {
    var area = document.querySelector('.ui-texteditor .ql-editor');
    if (area) {
      area.setAttribute('role', 'textbox');
      area.setAttribute('aria-multiline', 'true');
      area.setAttribute('aria-labelledby', 'bodyLabel');
      // PrimeFaces calls the frame with its tool bar a text box too
      var frame = area.closest('.ui-texteditor');
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-labelledby', 'bodyLabel');
    }
  }
  window.addEventListener('load', name);
})();
