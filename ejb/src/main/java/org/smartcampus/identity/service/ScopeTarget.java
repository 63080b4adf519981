package org.smartcampus.identity.service;

import java.io.Serializable;
import org.smartcampus.identity.model.ScopeKind;

/**
 * A department or a node that a scope may begin at.
 *
 * @param label the way to it from the top, in the reader's language
 */
public record ScopeTarget(ScopeKind kind, long id, String publicId, String label)
    implements Serializable {}
