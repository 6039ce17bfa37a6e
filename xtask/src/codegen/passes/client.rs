//! The client: only the constructor that takes an HTTP client. The other one sets a time limit and can panic.

use syn::{ImplItem, Item};

use super::Code;

pub(super) fn run(code: &mut Code) {
    for item in &mut code.client {
        if let Item::Impl(block) = item
            && block.trait_.is_none()
        {
            block.items.retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "new"));
        }
    }
}
