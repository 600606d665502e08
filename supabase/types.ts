export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  "hyrox": {
    Tables: {
      "achievement_definitions": {
        Row: {
          "category": string;
          "created_at": string;
          "criteria": NonNullable<Json>;
          "description": string;
          "icon_name": string | null;
          "id": string;
          "name": string;
          "sort_order": number;
        };
        ComputedFields: never;
        Insert: {
          "category": string;
          "created_at"?: string;
          "criteria"?: NonNullable<Json>;
          "description": string;
          "icon_name"?: string | null;
          "id"?: string;
          "name": string;
          "sort_order"?: number;
        };
        Update: {
          "category"?: string;
          "created_at"?: string;
          "criteria"?: NonNullable<Json>;
          "description"?: string;
          "icon_name"?: string | null;
          "id"?: string;
          "name"?: string;
          "sort_order"?: number;
        };
        Relationships: [];
      };
      "athlete_achievements": {
        Row: {
          "achievement_id": string;
          "athlete_id": string;
          "context": Json | null;
          "earned_at": string;
          "id": string;
        };
        ComputedFields: never;
        Insert: {
          "achievement_id": string;
          "athlete_id": string;
          "context"?: Json | null;
          "earned_at"?: string;
          "id"?: string;
        };
        Update: {
          "achievement_id"?: string;
          "athlete_id"?: string;
          "context"?: Json | null;
          "earned_at"?: string;
          "id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "athlete_achievements_achievement_id_fkey";
            columns: ["achievement_id"];
            isOneToOne: false;
            referencedRelation: "achievement_definitions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "athlete_achievements_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "athlete_profiles": {
        Row: {
          "avatar_url": string | null;
          "created_at": string;
          "current_phase": string | null;
          "date_of_birth": string | null;
          "display_name": string | null;
          "equipment_available": (string)[] | null;
          "goal_time_minutes": number | null;
          "height_cm": number | null;
          "hyrox_division": string | null;
          "hyrox_race_count": number;
          "id": string;
          "injuries_limitations": (string)[] | null;
          "preferences": Json | null;
          "profile_complete": boolean;
          "race_date": string | null;
          "sex": string | null;
          "training_history": Json | null;
          "units_preference": string;
          "updated_at": string;
          "user_id": string;
          "weekly_availability_hours": number | null;
          "weight_kg": number | null;
        };
        ComputedFields: never;
        Insert: {
          "avatar_url"?: string | null;
          "created_at"?: string;
          "current_phase"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "equipment_available"?: (string)[] | null;
          "goal_time_minutes"?: number | null;
          "height_cm"?: number | null;
          "hyrox_division"?: string | null;
          "hyrox_race_count"?: number;
          "id"?: string;
          "injuries_limitations"?: (string)[] | null;
          "preferences"?: Json | null;
          "profile_complete"?: boolean;
          "race_date"?: string | null;
          "sex"?: string | null;
          "training_history"?: Json | null;
          "units_preference"?: string;
          "updated_at"?: string;
          "user_id": string;
          "weekly_availability_hours"?: number | null;
          "weight_kg"?: number | null;
        };
        Update: {
          "avatar_url"?: string | null;
          "created_at"?: string;
          "current_phase"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "equipment_available"?: (string)[] | null;
          "goal_time_minutes"?: number | null;
          "height_cm"?: number | null;
          "hyrox_division"?: string | null;
          "hyrox_race_count"?: number;
          "id"?: string;
          "injuries_limitations"?: (string)[] | null;
          "preferences"?: Json | null;
          "profile_complete"?: boolean;
          "race_date"?: string | null;
          "sex"?: string | null;
          "training_history"?: Json | null;
          "units_preference"?: string;
          "updated_at"?: string;
          "user_id"?: string;
          "weekly_availability_hours"?: number | null;
          "weight_kg"?: number | null;
        };
        Relationships: [];
      };
      "benchmark_tests": {
        Row: {
          "athlete_id": string;
          "created_at": string;
          "id": string;
          "notes": string | null;
          "results": NonNullable<Json>;
          "station_id": string | null;
          "test_date": string;
          "test_type": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "created_at"?: string;
          "id"?: string;
          "notes"?: string | null;
          "results"?: NonNullable<Json>;
          "station_id"?: string | null;
          "test_date": string;
          "test_type": string;
        };
        Update: {
          "athlete_id"?: string;
          "created_at"?: string;
          "id"?: string;
          "notes"?: string | null;
          "results"?: NonNullable<Json>;
          "station_id"?: string | null;
          "test_date"?: string;
          "test_type"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "benchmark_tests_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "benchmark_tests_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "conversations": {
        Row: {
          "athlete_id": string;
          "id": string;
          "is_archived": boolean;
          "started_at": string;
          "title": string | null;
          "topic": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "id"?: string;
          "is_archived"?: boolean;
          "started_at"?: string;
          "title"?: string | null;
          "topic"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "id"?: string;
          "is_archived"?: boolean;
          "started_at"?: string;
          "title"?: string | null;
          "topic"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "conversations_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "efforts": {
        Row: {
          "athlete_id": string;
          "completion": string | null;
          "context": string;
          "date": string;
          "distance_metres": number | null;
          "effort_id": string;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "failed": boolean;
          "is_future": boolean;
          "load_grams": number | null;
          "record_type": string;
          "reps": number | null;
          "scope": string;
          "series_key": string;
          "simulation": boolean;
          "source_id": string;
          "source_kind": string;
          "split_number": number | null;
          "station_id": string | null;
          "subject": string;
          "unit": string;
          "valid": boolean | null;
          "value": number;
          "warmup": boolean;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "completion"?: string | null;
          "context": string;
          "date": string;
          "distance_metres"?: number | null;
          "effort_id": string;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "failed": boolean;
          "is_future": boolean;
          "load_grams"?: number | null;
          "record_type": string;
          "reps"?: number | null;
          "scope": string;
          "series_key": string;
          "simulation": boolean;
          "source_id": string;
          "source_kind": string;
          "split_number"?: number | null;
          "station_id"?: string | null;
          "subject": string;
          "unit": string;
          "valid"?: boolean | null;
          "value": number;
          "warmup": boolean;
        };
        Update: {
          "athlete_id"?: string;
          "completion"?: string | null;
          "context"?: string;
          "date"?: string;
          "distance_metres"?: number | null;
          "effort_id"?: string;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "failed"?: boolean;
          "is_future"?: boolean;
          "load_grams"?: number | null;
          "record_type"?: string;
          "reps"?: number | null;
          "scope"?: string;
          "series_key"?: string;
          "simulation"?: boolean;
          "source_id"?: string;
          "source_kind"?: string;
          "split_number"?: number | null;
          "station_id"?: string | null;
          "subject"?: string;
          "unit"?: string;
          "valid"?: boolean | null;
          "value"?: number;
          "warmup"?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "efforts_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "exercise_library": {
        Row: {
          "category": string;
          "created_at": string;
          "description": string | null;
          "difficulty": string | null;
          "equipment_needed": (string)[] | null;
          "hyrox_station_id": string | null;
          "id": string;
          "is_active": boolean;
          "muscle_groups": (string)[] | null;
          "name": string;
          "video_url": string | null;
        };
        ComputedFields: never;
        Insert: {
          "category": string;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "equipment_needed"?: (string)[] | null;
          "hyrox_station_id"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "muscle_groups"?: (string)[] | null;
          "name": string;
          "video_url"?: string | null;
        };
        Update: {
          "category"?: string;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "equipment_needed"?: (string)[] | null;
          "hyrox_station_id"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "muscle_groups"?: (string)[] | null;
          "name"?: string;
          "video_url"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "exercise_library_hyrox_station_id_fkey";
            columns: ["hyrox_station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "goals": {
        Row: {
          "athlete_id": string;
          "completed_at": string | null;
          "created_at": string;
          "current_value": number | null;
          "deleted_at": string | null;
          "description": string | null;
          "goal_type": string;
          "id": string;
          "station_id": string | null;
          "status": string;
          "target_date": string | null;
          "target_unit": string | null;
          "target_value": number | null;
          "title": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_value"?: number | null;
          "deleted_at"?: string | null;
          "description"?: string | null;
          "goal_type": string;
          "id"?: string;
          "station_id"?: string | null;
          "status"?: string;
          "target_date"?: string | null;
          "target_unit"?: string | null;
          "target_value"?: number | null;
          "title": string;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_value"?: number | null;
          "deleted_at"?: string | null;
          "description"?: string | null;
          "goal_type"?: string;
          "id"?: string;
          "station_id"?: string | null;
          "status"?: string;
          "target_date"?: string | null;
          "target_unit"?: string | null;
          "target_value"?: number | null;
          "title"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "goals_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "goals_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "hyrox_stations": {
        Row: {
          "created_at": string;
          "description": string | null;
          "distance_or_reps": string;
          "exercise_type": string;
          "id": string;
          "station_name": string;
          "station_number": number;
          "target_height_men_m": number | null;
          "target_height_women_m": number | null;
          "tips": Json | null;
          "weight_open_men_kg": string | null;
          "weight_open_women_kg": string | null;
          "weight_pro_men_kg": string | null;
          "weight_pro_women_kg": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "description"?: string | null;
          "distance_or_reps": string;
          "exercise_type": string;
          "id"?: string;
          "station_name": string;
          "station_number": number;
          "target_height_men_m"?: number | null;
          "target_height_women_m"?: number | null;
          "tips"?: Json | null;
          "weight_open_men_kg"?: string | null;
          "weight_open_women_kg"?: string | null;
          "weight_pro_men_kg"?: string | null;
          "weight_pro_women_kg"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "description"?: string | null;
          "distance_or_reps"?: string;
          "exercise_type"?: string;
          "id"?: string;
          "station_name"?: string;
          "station_number"?: number;
          "target_height_men_m"?: number | null;
          "target_height_women_m"?: number | null;
          "tips"?: Json | null;
          "weight_open_men_kg"?: string | null;
          "weight_open_women_kg"?: string | null;
          "weight_pro_men_kg"?: string | null;
          "weight_pro_women_kg"?: string | null;
        };
        Relationships: [];
      };
      "messages": {
        Row: {
          "content": string;
          "conversation_id": string;
          "created_at": string;
          "feedback": string | null;
          "id": string;
          "is_pinned": boolean;
          "latency_ms": number | null;
          "model_version": string | null;
          "rag_chunks_used": (string)[] | null;
          "role": string;
          "suggested_actions": Json | null;
          "tokens_in": number | null;
          "tokens_out": number | null;
        };
        ComputedFields: never;
        Insert: {
          "content": string;
          "conversation_id": string;
          "created_at"?: string;
          "feedback"?: string | null;
          "id"?: string;
          "is_pinned"?: boolean;
          "latency_ms"?: number | null;
          "model_version"?: string | null;
          "rag_chunks_used"?: (string)[] | null;
          "role": string;
          "suggested_actions"?: Json | null;
          "tokens_in"?: number | null;
          "tokens_out"?: number | null;
        };
        Update: {
          "content"?: string;
          "conversation_id"?: string;
          "created_at"?: string;
          "feedback"?: string | null;
          "id"?: string;
          "is_pinned"?: boolean;
          "latency_ms"?: number | null;
          "model_version"?: string | null;
          "rag_chunks_used"?: (string)[] | null;
          "role"?: string;
          "suggested_actions"?: Json | null;
          "tokens_in"?: number | null;
          "tokens_out"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "messages_conversation_id_fkey";
            columns: ["conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
        ];
      };
      "personal_records": {
        Row: {
          "athlete_id": string;
          "context": string;
          "created_at": string;
          "date_achieved": string;
          "distance_metres": number | null;
          "effort_id": string | null;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "id": string;
          "load_grams": number | null;
          "notes": string | null;
          "previous_value": number | null;
          "record_type": string;
          "reps": number | null;
          "scope": string | null;
          "series_key": string | null;
          "simulation": boolean;
          "source_benchmark_id": string | null;
          "source_race_result_id": string | null;
          "source_workout_log_id": string | null;
          "station_id": string | null;
          "subject": string | null;
          "value": number;
          "value_unit": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "context": string;
          "created_at"?: string;
          "date_achieved": string;
          "distance_metres"?: number | null;
          "effort_id"?: string | null;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "id"?: string;
          "load_grams"?: number | null;
          "notes"?: string | null;
          "previous_value"?: number | null;
          "record_type": string;
          "reps"?: number | null;
          "scope"?: string | null;
          "series_key"?: string | null;
          "simulation"?: boolean;
          "source_benchmark_id"?: string | null;
          "source_race_result_id"?: string | null;
          "source_workout_log_id"?: string | null;
          "station_id"?: string | null;
          "subject"?: string | null;
          "value": number;
          "value_unit": string;
        };
        Update: {
          "athlete_id"?: string;
          "context"?: string;
          "created_at"?: string;
          "date_achieved"?: string;
          "distance_metres"?: number | null;
          "effort_id"?: string | null;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "id"?: string;
          "load_grams"?: number | null;
          "notes"?: string | null;
          "previous_value"?: number | null;
          "record_type"?: string;
          "reps"?: number | null;
          "scope"?: string | null;
          "series_key"?: string | null;
          "simulation"?: boolean;
          "source_benchmark_id"?: string | null;
          "source_race_result_id"?: string | null;
          "source_workout_log_id"?: string | null;
          "station_id"?: string | null;
          "subject"?: string | null;
          "value"?: number;
          "value_unit"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "personal_records_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_exercise_id_fkey";
            columns: ["exercise_id"];
            isOneToOne: false;
            referencedRelation: "exercise_library";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_benchmark_id_fkey";
            columns: ["source_benchmark_id"];
            isOneToOne: false;
            referencedRelation: "benchmark_tests";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_race_result_id_fkey";
            columns: ["source_race_result_id"];
            isOneToOne: false;
            referencedRelation: "race_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_workout_log_id_fkey";
            columns: ["source_workout_log_id"];
            isOneToOne: false;
            referencedRelation: "workout_logs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "race_results": {
        Row: {
          "age_group": string | null;
          "age_group_rank": number | null;
          "athlete_id": string;
          "conditions": string | null;
          "created_at": string;
          "division": string | null;
          "division_rank": number | null;
          "format": string;
          "id": string;
          "is_simulation": boolean;
          "location": string | null;
          "notes": string | null;
          "overall_rank": number | null;
          "race_date": string;
          "race_name": string | null;
          "total_time_seconds": number;
          "transitions_total_seconds": number | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "age_group"?: string | null;
          "age_group_rank"?: number | null;
          "athlete_id": string;
          "conditions"?: string | null;
          "created_at"?: string;
          "division"?: string | null;
          "division_rank"?: number | null;
          "format": string;
          "id"?: string;
          "is_simulation"?: boolean;
          "location"?: string | null;
          "notes"?: string | null;
          "overall_rank"?: number | null;
          "race_date": string;
          "race_name"?: string | null;
          "total_time_seconds": number;
          "transitions_total_seconds"?: number | null;
          "updated_at"?: string;
        };
        Update: {
          "age_group"?: string | null;
          "age_group_rank"?: number | null;
          "athlete_id"?: string;
          "conditions"?: string | null;
          "created_at"?: string;
          "division"?: string | null;
          "division_rank"?: number | null;
          "format"?: string;
          "id"?: string;
          "is_simulation"?: boolean;
          "location"?: string | null;
          "notes"?: string | null;
          "overall_rank"?: number | null;
          "race_date"?: string;
          "race_name"?: string | null;
          "total_time_seconds"?: number;
          "transitions_total_seconds"?: number | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "race_results_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "race_splits": {
        Row: {
          "created_at": string;
          "heart_rate_avg": number | null;
          "id": string;
          "notes": string | null;
          "penalty_seconds": number | null;
          "race_result_id": string;
          "split_number": number;
          "split_type": string;
          "station_id": string | null;
          "time_seconds": number;
          "transition_time_seconds": number | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "penalty_seconds"?: number | null;
          "race_result_id": string;
          "split_number": number;
          "split_type": string;
          "station_id"?: string | null;
          "time_seconds": number;
          "transition_time_seconds"?: number | null;
        };
        Update: {
          "created_at"?: string;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "penalty_seconds"?: number | null;
          "race_result_id"?: string;
          "split_number"?: number;
          "split_type"?: string;
          "station_id"?: string | null;
          "time_seconds"?: number;
          "transition_time_seconds"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "race_splits_race_result_id_fkey";
            columns: ["race_result_id"];
            isOneToOne: false;
            referencedRelation: "race_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "race_splits_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plan_days": {
        Row: {
          "created_at": string;
          "day_of_week": number;
          "estimated_duration_minutes": number | null;
          "id": string;
          "is_completed": boolean;
          "is_rest_day": boolean;
          "linked_workout_log_id": string | null;
          "notes": string | null;
          "session_type": string | null;
          "training_plan_week_id": string;
          "workout_description": string | null;
          "workout_details": Json | null;
          "workout_title": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "day_of_week": number;
          "estimated_duration_minutes"?: number | null;
          "id"?: string;
          "is_completed"?: boolean;
          "is_rest_day"?: boolean;
          "linked_workout_log_id"?: string | null;
          "notes"?: string | null;
          "session_type"?: string | null;
          "training_plan_week_id": string;
          "workout_description"?: string | null;
          "workout_details"?: Json | null;
          "workout_title"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "day_of_week"?: number;
          "estimated_duration_minutes"?: number | null;
          "id"?: string;
          "is_completed"?: boolean;
          "is_rest_day"?: boolean;
          "linked_workout_log_id"?: string | null;
          "notes"?: string | null;
          "session_type"?: string | null;
          "training_plan_week_id"?: string;
          "workout_description"?: string | null;
          "workout_details"?: Json | null;
          "workout_title"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "fk_tpd_workout_log";
            columns: ["linked_workout_log_id"];
            isOneToOne: false;
            referencedRelation: "workout_logs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plan_days_training_plan_week_id_fkey";
            columns: ["training_plan_week_id"];
            isOneToOne: false;
            referencedRelation: "training_plan_weeks";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plan_weeks": {
        Row: {
          "created_at": string;
          "focus": string | null;
          "id": string;
          "notes": string | null;
          "target_volume_hours": number | null;
          "training_plan_id": string;
          "week_number": number;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "focus"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "target_volume_hours"?: number | null;
          "training_plan_id": string;
          "week_number": number;
        };
        Update: {
          "created_at"?: string;
          "focus"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "target_volume_hours"?: number | null;
          "training_plan_id"?: string;
          "week_number"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "training_plan_weeks_training_plan_id_fkey";
            columns: ["training_plan_id"];
            isOneToOne: false;
            referencedRelation: "training_plans";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plans": {
        Row: {
          "athlete_id": string;
          "created_at": string;
          "deleted_at": string | null;
          "difficulty": string | null;
          "duration_weeks": number;
          "end_date": string | null;
          "goal": string | null;
          "id": string;
          "is_ai_generated": boolean;
          "plan_name": string;
          "source_conversation_id": string | null;
          "start_date": string | null;
          "status": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "created_at"?: string;
          "deleted_at"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks": number;
          "end_date"?: string | null;
          "goal"?: string | null;
          "id"?: string;
          "is_ai_generated"?: boolean;
          "plan_name": string;
          "source_conversation_id"?: string | null;
          "start_date"?: string | null;
          "status"?: string;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "created_at"?: string;
          "deleted_at"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks"?: number;
          "end_date"?: string | null;
          "goal"?: string | null;
          "id"?: string;
          "is_ai_generated"?: boolean;
          "plan_name"?: string;
          "source_conversation_id"?: string | null;
          "start_date"?: string | null;
          "status"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plans_source_conversation_id_fkey";
            columns: ["source_conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
        ];
      };
      "workout_logs": {
        Row: {
          "athlete_id": string;
          "calories_estimated": number | null;
          "completed_workout": Json | null;
          "completion_status": string;
          "created_at": string;
          "date": string;
          "deleted_at": string | null;
          "duration_minutes": number | null;
          "heart_rate_avg": number | null;
          "id": string;
          "notes": string | null;
          "prescribed_workout": Json | null;
          "rpe_post": number | null;
          "rpe_pre": number | null;
          "session_type": string | null;
          "source_conversation_id": string | null;
          "training_plan_day_id": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "calories_estimated"?: number | null;
          "completed_workout"?: Json | null;
          "completion_status"?: string;
          "created_at"?: string;
          "date": string;
          "deleted_at"?: string | null;
          "duration_minutes"?: number | null;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "prescribed_workout"?: Json | null;
          "rpe_post"?: number | null;
          "rpe_pre"?: number | null;
          "session_type"?: string | null;
          "source_conversation_id"?: string | null;
          "training_plan_day_id"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "calories_estimated"?: number | null;
          "completed_workout"?: Json | null;
          "completion_status"?: string;
          "created_at"?: string;
          "date"?: string;
          "deleted_at"?: string | null;
          "duration_minutes"?: number | null;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "prescribed_workout"?: Json | null;
          "rpe_post"?: number | null;
          "rpe_pre"?: number | null;
          "session_type"?: string | null;
          "source_conversation_id"?: string | null;
          "training_plan_day_id"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "workout_logs_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "workout_logs_source_conversation_id_fkey";
            columns: ["source_conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "workout_logs_training_plan_day_id_fkey";
            columns: ["training_plan_day_id"];
            isOneToOne: false;
            referencedRelation: "training_plan_days";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      "effort_history": {
        Row: {
          "athlete_id": string | null;
          "completion": string | null;
          "context": string | null;
          "date": string | null;
          "distance_metres": number | null;
          "effort_id": string | null;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "failed": boolean | null;
          "is_future": boolean | null;
          "load_grams": number | null;
          "record_type": string | null;
          "reps": number | null;
          "scope": string | null;
          "series_key": string | null;
          "simulation": boolean | null;
          "source_id": string | null;
          "source_kind": string | null;
          "split_number": number | null;
          "station_id": string | null;
          "subject": string | null;
          "unit": string | null;
          "valid": boolean | null;
          "value": number | null;
          "warmup": boolean | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      "apply_records": {
        Args: {
          "athlete_id": string;
          "diff": Json;
          "marks": Json;
          "validated"?: Json;
          "worker": string;
        };
        Returns: boolean;
      };
      "claim_records": {
        Args: { "lease_seconds"?: number; "most"?: number; "worker": string };
        Returns: Json;
      };
      "fail_records": {
        Args: { "athlete_id": string; "message": string; "worker": string };
        Returns: undefined;
      };
      "race_for_validation": { Args: { "race_result_id": string }; Returns: Json };
      "recompute_all_records": { Args: Record<PropertyKey, never>; Returns: number };
      "recompute_my_records": { Args: Record<PropertyKey, never>; Returns: undefined };
      "records_backlog": { Args: Record<PropertyKey, never>; Returns: Json };
      "records_request": { Args: { "as_of"?: string; "context"?: string }; Returns: Json };
      "store_race": { Args: { "race": Json; "splits"?: Json }; Returns: string };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "public": {
    Tables: {
      [_ in never]: never;
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof (
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"]
    )
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals } ? (
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"]
  )[TableName] extends {
    Row: infer R;
  } ? R
  : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R;
    } ? R
    : never
  : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends
    {
      Insert: infer I;
    } ? I
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I;
    } ? I
    : never
  : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends
    {
      Update: infer U;
    } ? U
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U;
    } ? U
    : never
  : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][
    CompositeTypeName
  ]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never;

export const Constants = {
  "hyrox": {
    Enums: {},
  },
  "public": {
    Enums: {},
  },
} as const;
