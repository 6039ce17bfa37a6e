// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: activation jobs.
/// Builder of [`UpdateActivationJob`](crate::types::UpdateActivationJob).
#[derive(Clone)]
pub struct UpdateActivationJob {
    activate_at: ::std::result::Result<
        ::std::option::Option<crate::Timestamp>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateActivationJob {
    fn default() -> Self {
        Self {
            activate_at: Ok(Default::default()),
        }
    }
}
impl UpdateActivationJob {
    /// When to activate the numbers. Must lie inside one of the windows of the job.
    pub fn activate_at<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::Timestamp>>,
        T::Error: ::std::fmt::Display,
    {
        self.activate_at = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for activate_at: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateActivationJob> for crate::types::UpdateActivationJob {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateActivationJob,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            activate_at: value.activate_at?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateActivationJob> for UpdateActivationJob {
    fn from(value: crate::types::UpdateActivationJob) -> Self {
        Self {
            activate_at: Ok(value.activate_at),
        }
    }
}
impl ::std::fmt::Debug for UpdateActivationJob {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateActivationJob").finish_non_exhaustive()
    }
}
