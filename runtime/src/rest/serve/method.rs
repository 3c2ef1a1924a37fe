//! Methods that serve operations, whatever they take.

use std::future::Future;

use axum::response::IntoResponse;

/// A method of a handler that lives for `'h`: it takes the caller, which is none or one, and what a request says, which
/// is nothing, the parameters, the body, or both.
pub trait Method<'h, H, C, I>: Copy + Send + Sync + 'static {
    /// The call; a failure is as good an answer as a success.
    type Future: Future<Output: IntoResponse> + Send;

    /// Calls it.
    fn call(self, handler: &'h H, caller: C, input: I) -> Self::Future;
}

macro_rules! methods {
    ($(($($caller:ident)?) ($($input:ident)*);)*) => {$(
        impl<'h, H, F, R, $($caller,)? $($input,)*> Method<'h, H, ($($caller,)?), ($($input,)*)> for F
        where
            H: 'h,
            F: Fn(&'h H, $($caller,)? $($input,)*) -> R + Copy + Send + Sync + 'static,
            R: Future<Output: IntoResponse> + Send,
        {
            type Future = R;

            #[allow(non_snake_case, reason = "a value is named as its type is")]
            fn call(
                self,
                handler: &'h H,
                ($($caller,)?): ($($caller,)?),
                ($($input,)*): ($($input,)*),
            ) -> R {
                self(handler, $($caller,)? $($input,)*)
            }
        }
    )*};
}

methods! {
    () ();
    () (I);
    () (I J);
    (C) ();
    (C) (I);
    (C) (I J);
}
