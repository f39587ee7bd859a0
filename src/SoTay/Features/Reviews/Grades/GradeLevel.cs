namespace SoTay.Features.Reviews.Grades;

/// <summary>The four grades of a year (mức xếp loại, 366-QĐ/TW 30/8/2025 Art. 11), the highest first.</summary>
public enum GradeLevel
{
    Excellent,
    Good,
    Completed,
    NotCompleted,
}
