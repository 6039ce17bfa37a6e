//! Until when which part of an order can be changed.

use serde::{Deserialize, Serialize};

use super::OrderStatus;

/// While the customer can still change what the losing carrier will see.
const BEFORE_SUBMISSION: &[OrderStatus] = &[OrderStatus::Draft, OrderStatus::InProcess, OrderStatus::Exception];
/// Until a date is agreed.
const BEFORE_DATE: &[OrderStatus] =
    &[OrderStatus::Draft, OrderStatus::InProcess, OrderStatus::Exception, OrderStatus::Submitted];
/// Until the order is ported or cancelled.
const BEFORE_END: &[OrderStatus] = &[
    OrderStatus::Draft,
    OrderStatus::InProcess,
    OrderStatus::Submitted,
    OrderStatus::Exception,
    OrderStatus::FocDateConfirmed,
    OrderStatus::ActivationInProgress,
    OrderStatus::CancelPending,
];

/// One row per part of an order: its name, the same for the rules, its default.
macro_rules! editing {
    ($($(#[$doc:meta])* $row:ident, $group:ident, $statuses:expr;)*) => {
        /// The statuses in which each part of an order can be changed.
        ///
        /// Of these only a few are published; in other statuses a change is refused as `field_locked`,
        /// where no row of the [refusals](super::Refusals) is closer.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[non_exhaustive]
        pub struct Editing {
            $($(#[$doc])* pub $row: Vec<OrderStatus>,)*
        }

        /// A part of an order that can be changed until some status.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum FieldGroup {
            $($group,)*
        }

        impl Default for Editing {
            fn default() -> Self {
                Self { $($row: $statuses.to_vec(),)* }
            }
        }

        impl Editing {
            pub(crate) fn allows(&self, group: FieldGroup, status: OrderStatus) -> bool {
                match group {
                    $(FieldGroup::$group => &self.$row,)*
                }
                .contains(&status)
            }
        }
    };
}

editing! {
    /// `activation_settings.activation_type`: nothing is published. Default: until a date is agreed.
    activation_type, ActivationType, BEFORE_DATE;
    /// `activation_settings.foc_datetime_requested`: nothing is published. Default: until a date is agreed.
    foc_datetime_requested, FocDate, BEFORE_DATE;
    /// `customer_reference` and `customer_group_reference`: nothing is published. Default: until the order
    /// has ended.
    references, References, BEFORE_END;
    /// `documents.loa` and `documents.invoice`: nothing is published. Default: before the order goes to the
    /// losing carrier.
    documents, Documents, BEFORE_SUBMISSION;
    /// `end_user`: nothing is published. Default: before the order goes to the losing carrier.
    end_user, EndUser, BEFORE_SUBMISSION;
    /// `messaging.enable_messaging`: published as draft, in-process and exception.
    messaging, Messaging, BEFORE_SUBMISSION;
    /// `misc`: nothing is published. Default: before the order goes to the losing carrier.
    misc, Misc, BEFORE_SUBMISSION;
    /// `phone_number_configuration`: nothing is published. Default: until the order has ended.
    phone_number_configuration, NumberConfiguration, BEFORE_END;
    /// `webhook_url`: nothing is published. Default: until the order has ended.
    webhook_url, WebhookUrl, BEFORE_END;
    /// `user_feedback`: published as possible even after the end.
    user_feedback, UserFeedback, OrderStatus::EACH;
    /// `requirements`: nothing is published. Default: before the order goes to the losing carrier.
    requirements, Requirements, BEFORE_SUBMISSION;
    /// `requirement_group_id`: published as draft, in-process and exception.
    requirement_group_id, RequirementGroup, BEFORE_SUBMISSION;
    /// Blocks and extensions: published for blocks as draft, in-process and exception; the same is assumed
    /// for extensions.
    blocks_and_extensions, BlocksAndExtensions, BEFORE_SUBMISSION;
    /// Associated phone numbers: nothing is published. Default: before the order goes to the losing carrier.
    associated_phone_numbers, AssociatedNumbers, BEFORE_SUBMISSION;
    /// Bundles of numbers: published as until the order is ported or cancelled.
    bundles, Bundles, BEFORE_END;
}
