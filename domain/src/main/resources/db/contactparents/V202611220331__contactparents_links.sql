-- Only a member of the school holds a post in it.
alter table teacher_post
  add constraint fk_teacher_post_member foreign key (school_id, member_id) references member (school_id, id);
