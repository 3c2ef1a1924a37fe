//! What the generated routes lean on.
