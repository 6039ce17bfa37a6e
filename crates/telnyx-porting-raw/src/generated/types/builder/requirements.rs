// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: requirements.
/// Builder of [`CreateRequirementGroup`](crate::types::CreateRequirementGroup).
#[derive(Clone)]
pub struct CreateRequirementGroup {
    action: ::std::result::Result<
        crate::types::RequirementGroupAction,
        ::std::string::String,
    >,
    country_code: ::std::result::Result<::std::string::String, ::std::string::String>,
    customer_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    phone_number_type: ::std::result::Result<
        crate::types::PhoneNumberType,
        ::std::string::String,
    >,
    regulatory_requirements: ::std::result::Result<
        ::std::vec::Vec<crate::types::RequirementGroupValue>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreateRequirementGroup {
    fn default() -> Self {
        Self {
            action: Err("no value supplied for action".to_string()),
            country_code: Err("no value supplied for country_code".to_string()),
            customer_reference: Ok(Default::default()),
            phone_number_type: Err(
                "no value supplied for phone_number_type".to_string(),
            ),
            regulatory_requirements: Ok(Default::default()),
        }
    }
}
impl CreateRequirementGroup {
    /// What the group is for; `porting` for porting orders. Documented here are `porting` and `ordering`.
    pub fn action<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::RequirementGroupAction>,
        T::Error: ::std::fmt::Display,
    {
        self.action = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for action: {e}"));
        self
    }
    /// Country as an ISO 3166-1 alpha-2 code.
    pub fn country_code<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.country_code = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for country_code: {e}")
            });
        self
    }
    /// The customer's own reference, to find the group again.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// Kind of number. `landline` is not documented here.
    pub fn phone_number_type<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::types::PhoneNumberType>,
        T::Error: ::std::fmt::Display,
    {
        self.phone_number_type = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for phone_number_type: {e}")
            });
        self
    }
    /// Values known already; the rest can follow by PATCH.
    pub fn regulatory_requirements<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<crate::types::RequirementGroupValue>>,
        T::Error: ::std::fmt::Display,
    {
        self.regulatory_requirements = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for regulatory_requirements: {e}"
                )
            });
        self
    }
}
impl ::std::convert::TryFrom<CreateRequirementGroup>
for crate::types::CreateRequirementGroup {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreateRequirementGroup,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            action: value.action?,
            country_code: value.country_code?,
            customer_reference: value.customer_reference?,
            phone_number_type: value.phone_number_type?,
            regulatory_requirements: value.regulatory_requirements?,
        })
    }
}
impl ::std::convert::From<crate::types::CreateRequirementGroup>
for CreateRequirementGroup {
    fn from(value: crate::types::CreateRequirementGroup) -> Self {
        Self {
            action: Ok(value.action),
            country_code: Ok(value.country_code),
            customer_reference: Ok(value.customer_reference),
            phone_number_type: Ok(value.phone_number_type),
            regulatory_requirements: Ok(value.regulatory_requirements),
        }
    }
}
impl ::std::fmt::Debug for CreateRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateRequirementGroup").finish_non_exhaustive()
    }
}
/// Builder of [`RequirementGroupValue`](crate::types::RequirementGroupValue).
#[derive(Clone)]
pub struct RequirementGroupValue {
    field_value: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    requirement_id: ::std::result::Result<
        ::std::option::Option<crate::types::RequirementTypeId>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for RequirementGroupValue {
    fn default() -> Self {
        Self {
            field_value: Ok(Default::default()),
            requirement_id: Ok(Default::default()),
        }
    }
}
impl RequirementGroupValue {
    /// The value: a text within the acceptance criteria, the id of a document or the id of an address, whatever the requirement takes.
    pub fn field_value<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.field_value = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for field_value: {e}")
            });
        self
    }
    /// The requirement that is meant, as the group lists it.
    pub fn requirement_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::RequirementTypeId>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.requirement_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for requirement_id: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<RequirementGroupValue>
for crate::types::RequirementGroupValue {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: RequirementGroupValue,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            field_value: value.field_value?,
            requirement_id: value.requirement_id?,
        })
    }
}
impl ::std::convert::From<crate::types::RequirementGroupValue>
for RequirementGroupValue {
    fn from(value: crate::types::RequirementGroupValue) -> Self {
        Self {
            field_value: Ok(value.field_value),
            requirement_id: Ok(value.requirement_id),
        }
    }
}
impl ::std::fmt::Debug for RequirementGroupValue {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RequirementGroupValue").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateRequirementGroup`](crate::types::UpdateRequirementGroup).
#[derive(Clone)]
pub struct UpdateRequirementGroup {
    customer_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    regulatory_requirements: ::std::result::Result<
        ::std::option::Option<
            crate::Nullable<::std::vec::Vec<crate::types::RequirementGroupValue>>,
        >,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateRequirementGroup {
    fn default() -> Self {
        Self {
            customer_reference: Ok(Default::default()),
            regulatory_requirements: Ok(Default::default()),
        }
    }
}
impl UpdateRequirementGroup {
    /// New reference of the customer's own.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// The values to set.
    pub fn regulatory_requirements<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<
                crate::Nullable<::std::vec::Vec<crate::types::RequirementGroupValue>>,
            >,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.regulatory_requirements = value
            .try_into()
            .map_err(|e| {
                format!(
                    "error converting supplied value for regulatory_requirements: {e}"
                )
            });
        self
    }
}
impl ::std::convert::TryFrom<UpdateRequirementGroup>
for crate::types::UpdateRequirementGroup {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateRequirementGroup,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            customer_reference: value.customer_reference?,
            regulatory_requirements: value.regulatory_requirements?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateRequirementGroup>
for UpdateRequirementGroup {
    fn from(value: crate::types::UpdateRequirementGroup) -> Self {
        Self {
            customer_reference: Ok(value.customer_reference),
            regulatory_requirements: Ok(value.regulatory_requirements),
        }
    }
}
impl ::std::fmt::Debug for UpdateRequirementGroup {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateRequirementGroup").finish_non_exhaustive()
    }
}
