package org.smartcampus.shared.console;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.smartcampus.shared.model.Page;
import org.smartcampus.shared.model.PageFrom;
import org.smartcampus.shared.model.PageMark;
import org.smartcampus.shared.model.PageRequest;

/**
 * The rows of an {@code <sc:table>}: asks a service for one page at a time. A bean makes an
 * anonymous or inner class that knows its filters, names the columns that may be sorted and how a
 * row is known:
 *
 * <pre>
 * private final LazyRows&lt;MemberSummary&gt; rows =
 *     new LazyRows&lt;&gt;(Set.of("name", "account"), MemberSummary::publicId) {
 *       protected Page&lt;MemberSummary&gt; page(PageRequest request) { return members.list(filter, request); }
 *       protected String search() { return text; }
 *       public boolean isFiltered() { return !text.isEmpty(); }
 *       public void clear() { text = ""; }
 *     };
 * </pre>
 *
 * One service call serves rows and total. The total counts only what the caller may see (§2.1).
 */
public abstract class LazyRows<T> extends LazyDataModel<T> {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> SIZES = Set.of(20, 50, 100);

  private final Set<String> sortable;
  private final Key<T> key;
  private Shown shown;

  /**
   * @param sortable names that a column may ask to be sorted by; anything else is ignored
   * @param key the row's public id
   */
  protected LazyRows(Set<String> sortable, Key<T> key) {
    this.sortable = Set.copyOf(sortable);
    this.key = key;
  }

  /**
   * How a row is known; a method reference. Serializable, because views may move to another node.
   */
  public interface Key<T> extends Function<T, Object>, Serializable {}

  /** One page from the service. */
  protected abstract Page<T> page(PageRequest request);

  /** What the person typed into the search field; never null. */
  protected String search() {
    return "";
  }

  /** Every filter of the list besides the search; needed only where the service gives marks. */
  protected List<?> narrowedBy() {
    return List.of();
  }

  /**
   * True when a filter or a search is set: then an empty table says so and offers to clear them.
   */
  public boolean isFiltered() {
    return !search().isBlank();
  }

  /** Clears filters and search. */
  public void clear() {}

  @Override
  public int count(Map<String, FilterMeta> filters) {
    // load() sets the count from the same service call.
    return getRowCount();
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    int known = SIZES.contains(size) ? size : 20;
    SortMeta sort = sorting.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    String column = sort != null && sortable.contains(sort.getField()) ? sort.getField() : null;
    boolean ascending = sort == null || sort.getOrder() != SortOrder.DESCENDING;
    Listing listing = new Listing(known, column, ascending, search(), narrowedBy());
    int number = first / known;
    Page<T> page =
        page(new PageRequest(number, known, column, ascending, search(), from(listing, number)));
    if (page.rows().isEmpty() && first > 0 && page.total() > 0) {
      number = (int) ((page.total() - 1) / known);
      page = page(new PageRequest(number, known, column, ascending, search()));
    }
    shown = new Shown(listing, number, page.first(), page.last());
    setRowCount((int) Math.min(page.total(), Integer.MAX_VALUE));
    return page.rows();
  }

  /** The mark to read on from: none for the first page, for a jump, and for another list. */
  private PageFrom from(Listing listing, int number) {
    if (shown == null || number == 0 || shown.first == null || !shown.listing.equals(listing)) {
      return null;
    }
    return switch (number - shown.number) {
      case 1 -> PageFrom.after(shown.last);
      case 0 -> PageFrom.at(shown.first);
      case -1 -> PageFrom.before(shown.first);
      default -> null;
    };
  }

  /** What makes two requests pages of one list. */
  private record Listing(
      int size, String sort, boolean ascending, String search, List<?> narrowedBy)
      implements Serializable {}

  /** The page that was shown last, with the marks of its first and last row. */
  private record Shown(Listing listing, int number, PageMark first, PageMark last)
      implements Serializable {}

  @Override
  public String getRowKey(T row) {
    return String.valueOf(key.apply(row));
  }

  @Override
  public T getRowData(String rowKey) {
    List<T> shown = getWrappedData();
    if (shown != null) {
      for (T row : shown) {
        if (getRowKey(row).equals(rowKey)) {
          return row;
        }
      }
    }
    return null;
  }
}
