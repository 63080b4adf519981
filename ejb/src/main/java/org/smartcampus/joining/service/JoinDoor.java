package org.smartcampus.joining.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.smartcampus.joining.model.JoinToken;
import org.smartcampus.joining.store.JoinTokenStore;
import org.smartcampus.shared.model.PublicId;
import org.smartcampus.shared.service.Open;

/** The first step of a visitor: which school a token belongs to, and nothing else. */
@Stateless
@Open("128 random bits are asked; a wrong guess learns nothing")
public class JoinDoor {
  @Inject private JoinTokenStore tokens;

  /** The school of a link's token, or empty; the same for a wrong guess and for nonsense. */
  public Optional<Integer> schoolOf(String token) {
    return PublicId.isShaped(token) ? tokens.schoolOf(JoinToken.hash(token)) : Optional.empty();
  }
}
