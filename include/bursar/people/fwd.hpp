#pragma once

#include <cstdint>

#include "bursar/base/context.hpp"

namespace bursar::people {

using UnitCode = Code<struct UnitTag>;  ///< a unit of the school 部门
using PostCode = Code<struct PostTag>;  ///< a post that people are appointed to 岗位
using FormName = Code<struct FormTag>;  ///< a form by its name, or a whole domain: `assets.*`
using CertificateCode = Code<struct CertificateTag>;  ///< a kind of certificate: `health` 证书种类
using LetterCode = Code<struct LetterTag>;            ///< a letter that is signed 责任书编号
using LesseeCode = Code<struct LesseeTag>;            ///< a tenant of the school 租赁单位编号
using TrainingCode = Code<struct TrainingTag>;        ///< a training 培训编号

/// A person's number in the register; 0 is nobody.
enum class PersonId : std::uint32_t {};
/// A unit's number; 0 is none.
enum class UnitId : std::uint32_t {};
/// A post's number; 0 is none.
enum class PostId : std::uint32_t {};
/// The number of a kind of certificate; 0 is none.
enum class CertificateId : std::uint32_t {};
/// A letter's number; 0 is none.
enum class LetterId : std::uint32_t {};
/// A lessee's number; 0 is none.
enum class LesseeId : std::uint32_t {};
/// A training's number; 0 is none.
enum class TrainingId : std::uint32_t {};

class Register;

}  // namespace bursar::people
