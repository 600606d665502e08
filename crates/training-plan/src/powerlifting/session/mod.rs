//! Today's session, made when the lifter opens it.
