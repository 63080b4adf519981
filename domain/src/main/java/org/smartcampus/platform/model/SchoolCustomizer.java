package org.smartcampus.platform.model;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.smartcampus.shared.model.InsertAfter;

/**
 * Gives every tenant entity the {@link SchoolLock}, and entities that refer to others by id alone
 * their place in the order of inserts; closes the EntityManager to plain SQL. Named in
 * persistence.xml.
 */
public class SchoolCustomizer implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session.getEventManager().addListener(new NativeSqlGuard());
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      InsertAfter order = (InsertAfter) descriptor.getJavaClass().getAnnotation(InsertAfter.class);
      if (order != null) {
        for (Class<?> first : order.value()) {
          descriptor.addConstraintDependency(first);
        }
      }
      if (descriptor.hasMultitenantPolicy()
          && descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy lock
          && !(lock instanceof SchoolLock)) {
        DatabaseField school = new DatabaseField("school_id", descriptor.getTables().get(0));
        descriptor.setOptimisticLockingPolicy(
            new SchoolLock(lock.getWriteLockField(), school, lock.isStoredInObject()));
      }
    }
  }
}
