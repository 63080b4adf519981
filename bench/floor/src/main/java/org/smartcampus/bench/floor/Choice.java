package org.smartcampus.bench.floor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.TreeNode;

/** What a visitor of the bare directory may choose. */
@Named("choice")
@ViewScoped
public class Choice implements Serializable {
  private static final long serialVersionUID = 1L;

  private String text = "";
  private TreeNode<?> node;

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public TreeNode<?> getNode() {
    return node;
  }

  public void setNode(TreeNode<?> node) {
    this.node = node;
  }

  /** Listens and does nothing: the page is only ever drawn. */
  public void nothing() {
    // what a listener does is not measured
  }
}
