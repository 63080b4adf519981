-- Who looks through a group's eyes is found without walking all sessions when the group is deleted.
alter table person_session add key person_session_seeing (seeing_group_id);
