// Texts of PrimeFaces' widgets in the languages of the console; the key is Faces' locale.
(function () {
  'use strict';
  if (!window.PrimeFaces || !PrimeFaces.locales) {
    return;
  }
  var en = PrimeFaces.locales.en || PrimeFaces.locales.en_US;
  function add(keys, texts) {
    keys.forEach(function (key) {
      PrimeFaces.locales[key] = $.extend(true, {}, en, PrimeFaces.locales[key], texts);
    });
  }
  add(['zh_TW', 'zh-TW'], {
    accept: '確定', reject: '取消', choose: '選擇檔案', upload: '上載', cancel: '取消', clear: '清除', apply: '套用', today: '今日', now: '現在',
    am: '上午', pm: '下午', chooseDate: '選擇日期', chooseMonth: '選擇月份', chooseYear: '選擇年份',
    prevMonth: '上個月', nextMonth: '下個月', prevYear: '上一年', nextYear: '下一年', prevDecade: '上一個十年', nextDecade: '下一個十年',
    monthNames: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
    monthNamesShort: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    dayNames: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    dayNamesShort: ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
    dayNamesMin: ['日', '一', '二', '三', '四', '五', '六'], firstDayOfWeek: 0, showMonthAfterYear: true, weekHeader: '週',
    emptyMessage: '沒有選項', emptySearchMessage: '沒有結果', emptyFilterMessage: '沒有結果', searchMessage: '有 {0} 個結果',
    unexpectedError: '發生錯誤', year: '年', month: '月', week: '週', day: '日', list: '列表', fileSizeTypes: ['B', 'KB', 'MB', 'GB', 'TB'],
    aria: {
      close: '關閉', previous: '上一個', next: '下一個', navigation: '導覽', scrollTop: '返回頂端', zoomImage: '放大圖片',
      firstPageLabel: '第一頁', prevPageLabel: '上一頁', nextPageLabel: '下一頁', lastPageLabel: '最後一頁', pageLabel: '第 {page} 頁', rowsPerPageLabel: '每頁行數',
      selectAll: '全選', unselectAll: '取消全選', selectRow: '選擇此行', unselectRow: '取消選擇此行', expandRow: '展開', collapseRow: '收合',
      trueLabel: '是', falseLabel: '否', passwordShow: '顯示密碼', passwordHide: '隱藏密碼',
      'datatable.sort.ASC': '按此升序排列', 'datatable.sort.DESC': '按此降序排列', 'datatable.sort.NONE': '取消排序',
      'messages.ERROR': '錯誤', 'messages.FATAL': '嚴重錯誤', 'messages.INFO': '訊息', 'messages.WARN': '注意'
    }
  });
  add(['zh_CN', 'zh-CN'], {
    accept: '确定', reject: '取消', choose: '选择文件', upload: '上传', cancel: '取消', clear: '清除', apply: '应用', today: '今天', now: '现在',
    am: '上午', pm: '下午', chooseDate: '选择日期', chooseMonth: '选择月份', chooseYear: '选择年份',
    prevMonth: '上个月', nextMonth: '下个月', prevYear: '上一年', nextYear: '下一年', prevDecade: '上一个十年', nextDecade: '下一个十年',
    monthNames: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
    monthNamesShort: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    dayNames: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    dayNamesShort: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    dayNamesMin: ['日', '一', '二', '三', '四', '五', '六'], firstDayOfWeek: 0, showMonthAfterYear: true, weekHeader: '周',
    emptyMessage: '没有选项', emptySearchMessage: '没有结果', emptyFilterMessage: '没有结果', searchMessage: '有 {0} 个结果',
    unexpectedError: '发生错误', year: '年', month: '月', week: '周', day: '日', list: '列表', fileSizeTypes: ['B', 'KB', 'MB', 'GB', 'TB'],
    aria: {
      close: '关闭', previous: '上一个', next: '下一个', navigation: '导航', scrollTop: '返回顶部', zoomImage: '放大图片',
      firstPageLabel: '首页', prevPageLabel: '上一页', nextPageLabel: '下一页', lastPageLabel: '末页', pageLabel: '第 {page} 页', rowsPerPageLabel: '每页行数',
      selectAll: '全选', unselectAll: '取消全选', selectRow: '选择此行', unselectRow: '取消选择此行', expandRow: '展开', collapseRow: '收起',
      trueLabel: '是', falseLabel: '否', passwordShow: '显示密码', passwordHide: '隐藏密码',
      'datatable.sort.ASC': '按此升序排列', 'datatable.sort.DESC': '按此降序排列', 'datatable.sort.NONE': '取消排序',
      'messages.ERROR': '错误', 'messages.FATAL': '严重错误', 'messages.INFO': '信息', 'messages.WARN': '注意'
    }
  });
  add(['pt', 'pt_PT', 'pt-PT'], {
    accept: 'Confirmar', reject: 'Cancelar', choose: 'Escolher ficheiro', upload: 'Carregar', cancel: 'Cancelar', clear: 'Limpar', apply: 'Aplicar', today: 'Hoje', now: 'Agora',
    am: 'AM', pm: 'PM', chooseDate: 'Escolher data', chooseMonth: 'Escolher mês', chooseYear: 'Escolher ano',
    prevMonth: 'Mês anterior', nextMonth: 'Mês seguinte', prevYear: 'Ano anterior', nextYear: 'Ano seguinte', prevDecade: 'Década anterior', nextDecade: 'Década seguinte',
    monthNames: ['Janeiro', 'Fevereiro', 'Março', 'Abril', 'Maio', 'Junho', 'Julho', 'Agosto', 'Setembro', 'Outubro', 'Novembro', 'Dezembro'],
    monthNamesShort: ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'],
    dayNames: ['Domingo', 'Segunda-feira', 'Terça-feira', 'Quarta-feira', 'Quinta-feira', 'Sexta-feira', 'Sábado'],
    dayNamesShort: ['Dom', 'Seg', 'Ter', 'Qua', 'Qui', 'Sex', 'Sáb'],
    dayNamesMin: ['D', 'S', 'T', 'Q', 'Q', 'S', 'S'], firstDayOfWeek: 0, showMonthAfterYear: false, weekHeader: 'Sem',
    emptyMessage: 'Sem opções', emptySearchMessage: 'Sem resultados', emptyFilterMessage: 'Sem resultados', searchMessage: '{0} resultados',
    unexpectedError: 'Ocorreu um erro', year: 'Ano', month: 'Mês', week: 'Semana', day: 'Dia', list: 'Lista', fileSizeTypes: ['B', 'KB', 'MB', 'GB', 'TB'],
    aria: {
      close: 'Fechar', previous: 'Anterior', next: 'Seguinte', navigation: 'Navegação', scrollTop: 'Ir para o topo', zoomImage: 'Ampliar imagem',
      firstPageLabel: 'Primeira página', prevPageLabel: 'Página anterior', nextPageLabel: 'Página seguinte', lastPageLabel: 'Última página', pageLabel: 'Página {page}', rowsPerPageLabel: 'Linhas por página',
      selectAll: 'Seleccionar tudo', unselectAll: 'Anular selecção', selectRow: 'Seleccionar linha', unselectRow: 'Anular selecção da linha', expandRow: 'Expandir', collapseRow: 'Recolher',
      trueLabel: 'Sim', falseLabel: 'Não', passwordShow: 'Mostrar a palavra-passe', passwordHide: 'Ocultar a palavra-passe',
      'datatable.sort.ASC': 'ordenar de forma ascendente', 'datatable.sort.DESC': 'ordenar de forma descendente', 'datatable.sort.NONE': 'anular a ordenação',
      'messages.ERROR': 'Erro', 'messages.FATAL': 'Erro grave', 'messages.INFO': 'Informação', 'messages.WARN': 'Atenção'
    }
  });
})();
